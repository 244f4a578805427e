import { projectContract } from '../../types/project'
import { defineFunction } from '../_lib/defineFunction'
import { show } from './actions'

export const main = defineFunction(projectContract, { show })
