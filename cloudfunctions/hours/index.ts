import { hoursContract } from '../../types/hours'
import { defineFunction } from '../_lib/defineFunction'
import { answer, approve, queue } from './approve'
import { certify, verify } from './certificate'
import { enter, ofActivity } from './enter'
import { exceptions } from './exceptions'
import { contest, mine } from './mine'
import { nameOnNotice, notice } from './stars'

export const main = defineFunction(hoursContract, {
  mine,
  contest,
  certify,
  verify,
  nameOnNotice,
  notice,
  ofActivity,
  enter,
  queue,
  approve,
  answer,
  exceptions,
})
