import { privacyContract } from '../../types/privacy'
import { defineFunction } from '../_lib/defineFunction'
import { before } from './before'
import { erase } from './erase'
import { exportMine } from './mine'

export const main = defineFunction(privacyContract, { export: exportMine, before, erase })
