import { activityContract } from '../../types/activity'
import { defineFunction } from '../_lib/defineFunction'
import { menu, past, show } from './actions'

export const main = defineFunction(activityContract, { menu, past, show })
