import { systemContract } from '../../types/system'
import { defineFunction } from '../_lib/defineFunction'
import { health } from './health'

export const main = defineFunction(systemContract, { health })
