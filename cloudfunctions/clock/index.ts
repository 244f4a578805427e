import { clockContract } from '../../types/clock'
import { defineFunction } from '../_lib/defineFunction'
import { tick } from './tick'

export const main = defineFunction(clockContract, { tick })
