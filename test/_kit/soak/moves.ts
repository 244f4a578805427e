import { api } from '../../../types/api'
import type { ActionContract } from '../../../types/contract'
import type { Move, Moves } from './moment'
import { moves as booking } from './moves/booking'
import { moves as case_ } from './moves/case'
import { moves as clue } from './moves/clue'
import { moves as day } from './moves/day'
import { moves as door } from './moves/door'
import { moves as draft } from './moves/draft'
import { moves as honour } from './moves/honour'
import { moves as hours } from './moves/hours'
import { moves as series } from './moves/series'
import { moves as sheet } from './moves/sheet'
import { moves as sign } from './moves/sign'
import { moves as staff } from './moves/staff'
import { moves as station } from './moves/station'
import { moves as volunteer } from './moves/volunteer'

/** Everything that somebody may do, by action. */
const BY_NAME: Moves = {
  ...booking,
  ...case_,
  ...clue,
  ...day,
  ...door,
  ...draft,
  ...honour,
  ...hours,
  ...series,
  ...sheet,
  ...sign,
  ...staff,
  ...station,
  ...volunteer,
}

/** The same, as it is looked up. */
export const MOVES: Readonly<Record<string, Move>> = BY_NAME as Record<string, Move>

/** What timers and WeChat call, and people never do. */
export const BY_MACHINES = ['clock.tick', 'message.send', 'sign.continueJobs', 'day.wxa_media_check']

/** Every action of the contract. */
export const ALL_ACTIONS: readonly string[] = Object.entries(
  api as unknown as Record<string, Record<string, ActionContract>>,
).flatMap(([name, contract]) => Object.keys(contract).map((verb) => `${name}.${verb}`))

/** How often people do it, where it is not once: what moves seats and cases along, above all. */
export const OFTEN: Readonly<Record<string, number>> = {
  'booking.book': 14,
  'booking.cancel': 5,
  'booking.accept': 5,
  'booking.take': 2,
  'booking.keep': 2,
  'proxy.forGuest': 4,
  'proxy.forFamily': 2,
  'door.mark': 6,
  'door.arrive': 2,
  'draft.start': 3,
  'draft.save': 4,
  'draft.submit': 4,
  'draft.approve': 5,
  'day.saveOutcome': 3,
  'day.settle': 3,
  'message.consent': 5,
  'volunteer.save': 2,
  'clue.submit': 2,
  'clue.link': 2,
  'case.write': 2,
  'case.verify': 3,
  'case.review': 3,
  'case.askConsent': 3,
  'case.answerConsent': 3,
  'case.checkBackground': 3,
  'case.decidePanel': 3,
  'case.publish': 3,
  'case.honour': 3,
  'hours.approve': 2,
  'sheet.apply': 3,
  'sheet.step': 3,
  'staff.accept': 2,
}
