import { proxyContract } from '../../types/proxy'
import { defineFunction } from '../_lib/defineFunction'
import { forFamily, forGuest } from './book'
import { line, outOfTurn } from './line'
import { mine } from './mine'

export const main = defineFunction(proxyContract, { forGuest, forFamily, mine, line, outOfTurn })
