import { upkeepContract } from '../../types/upkeep'
import { defineFunction } from '../_lib/defineFunction'
import { help } from './help'
import { open } from './open'
import { check, save, theme } from './save'
import { trust } from './trust'

export const main = defineFunction(upkeepContract, { open, save, check, theme, trust, help })
