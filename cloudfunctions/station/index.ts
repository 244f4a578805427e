import { stationContract } from '../../types/station'
import { defineFunction } from '../_lib/defineFunction'
import { find, list, open, towns } from './actions'

export const main = defineFunction(stationContract, { open, towns, list, find })
