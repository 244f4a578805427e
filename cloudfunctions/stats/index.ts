import { statsContract } from '../../types/stats'
import { defineFunction } from '../_lib/defineFunction'
import { activities } from './activities'
import { board } from './board'
import { coverage } from './coverage'
import { sheet } from './sheet'

export const main = defineFunction(statsContract, { board, activities, coverage, sheet })
