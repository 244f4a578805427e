import { reconfirmBy } from '../../domain/booking'
import { movedBooking, reserveOpensAt, whyNotPostpone, whyNotTouch } from '../../domain/liveActivity'
import type { Act } from '../../types/audit'
import type { draftContract } from '../../types/draft'
import type { Instant } from '../../types/time'
import { tell } from '../_lib/audit'
import { changeLive } from '../_lib/changeLive'
import { command as _ } from '../_lib/collection'
import { checkWords } from '../_lib/contentCheck'
import { renewCopies } from '../_lib/copies'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { ActivityLine } from '../_lib/records'
import { callOffBookings } from '../booking/callOff'
import { workLineOf } from './view'

type DraftActions = Actions<typeof draftContract>

export const cancel: DraftActions['cancel'] = async ({ activityId, why }, context) => {
  if (await isBarred(context, why)) return refuse('content_risky')
  const after = await changeLive(
    context,
    activityId,
    (live) =>
      whyNotTouch(live, context.now) ?? {
        data: { status: 'cancelled', cancelReason: why, reserveOpensAt: null, ...emptied(live, context.now) },
        tell: () => tellOf(context, 'cancel', live, why, { startsAt: live.startsAt }, null),
      },
  )
  if (after instanceof Refusal) return after
  if (after.offDue) await callOffBookings(after, context.now)
  return workLineOf(after)
}

export const postpone: DraftActions['postpone'] = async ({ activityId, startsAt, endsAt, why }, context) => {
  if (await isBarred(context, why)) return refuse('content_risky')
  const after = await changeLive(
    context,
    activityId,
    (live) =>
      whyNotPostpone(live, { startsAt, endsAt }, context.now) ?? {
        data: {
          startsAt,
          endsAt,
          ...movedBooking(live, startsAt, context.now),
          postponedFrom: live.startsAt,
          postponeReason: why,
          formerStarts: _.push([live.startsAt]),
          reserveOpensAt: live.reserveLeft > 0 ? reserveOpensAt(startsAt) : null,
          reconfirmAt: live.capacity === null ? null : reconfirmBy(startsAt, context.now),
          lineDue: context.now,
          copiesBehindSince: live.capacity === null ? null : context.now,
          toldAs: `postponed:${startsAt}`,
        },
        tell: () => tellOf(context, 'postpone', live, why, timesOf(live), { startsAt, endsAt }),
      },
  )
  if (after instanceof Refusal) return after
  // The clock goes over them once more for bookings that are being written just now.
  if (after.copiesBehindSince) await renewCopies(after)
  return workLineOf(after)
}

/** Nobody waits for what is off, and bookings are told so after; who had seats stays known, so that staff can call. */
const emptied = (live: ActivityLine, now: Instant) =>
  live.capacity === null
    ? {}
    : {
        line: _.set([]),
        waiting: 0,
        moves: _.set([]),
        lineRev: _.inc(1),
        lineDue: null,
        reconfirmAt: null,
        offDue: now,
      }

/**
 * Everyone reads the reason, so words that WeChat finds risky are refused. Anything less does not stop it: that
 * an activity is off must never wait for a check.
 */
const isBarred = async (context: Context, why: string): Promise<boolean> =>
  (await checkWords(openidOf(context), [why])) === 'risky'

const timesOf = ({ startsAt, endsAt }: Pick<ActivityLine, 'startsAt' | 'endsAt'>) => ({ startsAt, endsAt })

const tellOf = (
  context: Context,
  act: Act,
  { _id, title, path }: ActivityLine,
  why: string,
  before: Record<string, unknown>,
  after: Record<string, unknown> | null,
) => tell(context, { act, thing: { kind: 'activity', id: _id, title }, path, why, before, after })
