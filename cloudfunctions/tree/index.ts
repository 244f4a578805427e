import { treeContract } from '../../types/tree'
import { defineFunction } from '../_lib/defineFunction'
import { drop } from './drop'
import { plan } from './plan'
import { changes, node } from './see'

export const main = defineFunction(treeContract, { node, plan, drop, changes })
