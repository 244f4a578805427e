import { honourContract } from '../../types/honour'
import { defineFunction } from '../_lib/defineFunction'
import { edit, number } from './edit'
import { hide, unhide } from './hide'
import { list, look } from './list'
import { raise, revoke } from './raise'
import { show } from './show'
import { verify } from './verify'
import { wall } from './wall'

export const main = defineFunction(honourContract, {
  wall,
  show,
  verify,
  list,
  look,
  edit,
  hide,
  unhide,
  number,
  raise,
  revoke,
})
