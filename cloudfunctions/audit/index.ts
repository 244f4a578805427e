import { auditContract } from '../../types/audit'
import { defineFunction } from '../_lib/defineFunction'
import { list } from './list'

export const main = defineFunction(auditContract, { list })
