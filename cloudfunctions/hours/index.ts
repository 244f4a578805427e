import { hoursContract } from '../../types/hours'
import { defineFunction } from '../_lib/defineFunction'
import { answer, approve, question } from './approve'
import { certificates, certify, verify } from './certificate'
import { enter, ofActivity } from './enter'
import { exceptions } from './exceptions'
import { contest, mine } from './mine'
import { answerMissing, ask, unrecorded } from './missing'
import { queue } from './queue'
import { nameOnNotice, notice } from './stars'

export const main = defineFunction(hoursContract, {
  mine,
  contest,
  unrecorded,
  ask,
  certificates,
  certify,
  verify,
  nameOnNotice,
  notice,
  ofActivity,
  enter,
  queue,
  approve,
  answer,
  answerMissing,
  question,
  exceptions,
})
