import { proxyContract } from '../../types/proxy'
import { defineFunction } from '../_lib/defineFunction'
import { forFamily, forGuest } from './book'
import { forget, forgetFor } from './forget'
import { line, outOfTurn } from './line'
import { mine } from './mine'

export const main = defineFunction(proxyContract, {
  forGuest,
  forFamily,
  mine,
  forget,
  forgetFor,
  line,
  outOfTurn,
})
