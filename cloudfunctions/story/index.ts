import { storyContract } from '../../types/story'
import { defineFunction } from '../_lib/defineFunction'
import { myFlowers, sendFlower, takeFlower } from './flower'
import { flowers, judgeFlower } from './judge'
import { brand, brands, list, show } from './read'
import { queue, read, review, takeDown } from './review'
import { open, save, start, submit, works } from './write'

export const main = defineFunction(storyContract, {
  list,
  show,
  brands,
  brand,
  sendFlower,
  myFlowers,
  takeFlower,
  works,
  open,
  start,
  save,
  submit,
  queue,
  read,
  review,
  takeDown,
  flowers,
  judgeFlower,
})
