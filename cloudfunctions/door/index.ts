import { doorContract } from '../../types/door'
import { defineFunction } from '../_lib/defineFunction'
import { confirmAbsent } from './absent'
import { find, list } from './list'
import { mark } from './mark'
import { arrive, code, leave } from './self'

export const main = defineFunction(doorContract, { list, mark, find, code, arrive, leave, confirmAbsent })
