import { caseContract } from '../../types/case'
import { defineFunction } from '../_lib/defineFunction'
import { trail, trails } from './audit'
import { askConsent, recordConsent, rewrite, withdrawFor } from './consent'
import { checkBackground, decidePanel, publish } from './decide'
import { advance, honour, revoke, thank } from './honour'
import { merge, unmerge } from './merge'
import { answerConsent, askedByCode, myConsents, withdrawConsent } from './nominee'
import { notice, notices } from './notice'
import { object } from './object'
import { objector, settleObjection } from './objection'
import { list, open } from './read'
import { drawn, judgeRefusal } from './sample'
import { statistics } from './statistics'
import { close, review, sendBack, verify } from './verify'
import { addPhoto, removePhoto, write } from './write'

export const main = defineFunction(caseContract, {
  list,
  open,
  write,
  addPhoto,
  removePhoto,
  verify,
  review,
  sendBack,
  close,
  merge,
  unmerge,
  askConsent,
  recordConsent,
  withdrawFor,
  rewrite,
  thank,
  checkBackground,
  decidePanel,
  publish,
  settleObjection,
  objector,
  honour,
  advance,
  revoke,
  trail,
  trails,
  statistics,
  drawn,
  judgeRefusal,
  askedByCode,
  answerConsent,
  myConsents,
  withdrawConsent,
  notices,
  notice,
  object,
})
