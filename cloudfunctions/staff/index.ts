import { staffContract } from '../../types/staff'
import { defineFunction } from '../_lib/defineFunction'
import { accept } from './accept'
import { revoke, withdrawInvitation } from './end'
import { handOver, invite } from './invite'
import { list } from './list'
import { lookInvitation } from './look'
import { me } from './me'

export const main = defineFunction(staffContract, {
  me,
  list,
  invite,
  handOver,
  withdrawInvitation,
  revoke,
  lookInvitation,
  accept,
})
