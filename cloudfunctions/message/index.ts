import { messageContract } from '../../types/message'
import { defineFunction } from '../_lib/defineFunction'
import { centre, switchTemplate } from './centre'
import { consent, consents } from './consent'
import { inbox, read, unread } from './inbox'
import { called, notReached } from './notReached'
import { send } from './send'

export const main = defineFunction(messageContract, {
  inbox,
  unread,
  read,
  consent,
  consents,
  notReached,
  called,
  centre,
  switchTemplate,
  send,
})
