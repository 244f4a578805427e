import { dayContract } from '../../types/day'
import { defineFunction } from '../_lib/defineFunction'
import { addPhoto } from './addPhoto'
import { list } from './list'
import { keepPhoto, removePhoto } from './photoActs'
import { reveal } from './reveal'
import { roster } from './roster'
import { saveOutcome } from './saveOutcome'
import { settle } from './settle'
import { show } from './show'
import { mediaChecked } from './verdict'

export const main = defineFunction(dayContract, {
  list,
  roster,
  reveal,
  show,
  saveOutcome,
  addPhoto,
  removePhoto,
  keepPhoto,
  settle,
  wxa_media_check: mediaChecked,
})
