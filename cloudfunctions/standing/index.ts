import { standingContract } from '../../types/standing'
import { defineFunction } from '../_lib/defineFunction'
import { answer, list } from './answer'
import { appeal, mine } from './mine'

export const main = defineFunction(standingContract, { mine, appeal, list, answer })
