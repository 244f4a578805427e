import { volunteerContract } from '../../types/volunteer'
import { defineFunction } from '../_lib/defineFunction'
import { leave } from './leave'
import { mine, pause, save } from './save'

export const main = defineFunction(volunteerContract, { mine, save, pause, leave })
