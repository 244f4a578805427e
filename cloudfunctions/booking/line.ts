import { county } from '../../config/county/current'
import { next } from '../../domain/bookingLife'
import { advance, type LineMove, type Waiting } from '../../domain/line'
import type { BookingStatus } from '../../types/bookingStatus'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { ActivityRecord, Hold, Move } from '../_lib/records'

const ROUNDS = 12
const rules = county.booking.line

/** Stands a party at the end of the line; false when the line is full, or they stand or sit there already. */
export const joinLine = ({ _id, rev, lineMax }: ActivityRecord, entry: Waiting): Promise<boolean> =>
  activities.takeIf(
    {
      _id,
      rev,
      waiting: _.lt(lineMax),
      [`holders.${entry.person}`]: _.exists(false),
      'line.person': _.neq(entry.person),
    },
    { line: _.push([entry]), waiting: _.inc(1), lineRev: _.inc(1), lineDue: entry.at, heldAt: entry.at },
  )

/** Takes a place out of the line; false when it is not there. Who was kept waiting behind is looked at next. */
export const leaveLine = (activityId: string, person: string, key: string, now: Instant): Promise<boolean> =>
  activities.takeIf(
    { _id: activityId, line: _.elemMatch({ person, key }) },
    { line: _.pull({ person, key }), waiting: _.inc(-1), lineRev: _.inc(1), lineDue: now },
  )

/** Gives free seats to a place in the line, whoever stands before it; false when either is gone. */
export const takeFromLine = (
  { _id, rev }: ActivityRecord,
  { person, key, seats }: Waiting,
  move: Move,
  more: Record<string, unknown> = {},
): Promise<boolean> =>
  activities.takeIf(
    { _id, rev, status: 'published', seatsLeft: _.gte(seats), line: _.elemMatch({ person, key }) },
    {
      line: _.pull({ person, key }),
      waiting: _.inc(-1),
      seatsLeft: _.inc(-seats),
      [`holders.${person}`]: _.set({ seats, key, at: move.at }),
      heldAt: move.at,
      moves: _.push([move]),
      lineRev: _.inc(1),
      lineDue: move.at,
      ...more,
    },
  )

/**
 * Serves the waiting list of an activity as the rule says and writes what was decided into the bookings. Each
 * decision is one conditional write to the activity, with a list of what is still to be told to bookings; whoever
 * comes next finishes what was left. Returns how many parties moved.
 */
export async function serveLine(activityId: string, now: Instant): Promise<number> {
  let served = 0
  for (let round = 0; round < ROUNDS; round++) {
    let activity = await activities.find(activityId)
    if (activity?.status !== 'published' || activity.capacity === null) return served
    const step = advance(stateOf(activity), rules, now)
    if (step.moves.length > 0) {
      const moves = [...activity.moves, ...step.moves.map((move) => recordOf(move, now))]
      if (!(await decide(activity, step, moves, now))) continue
      served += step.moves.length
      activity = { ...activity, lineRev: activity.lineRev + 1, moves, lineDue: now }
    }
    for (const move of activity.moves) await writeInto(activityId, move)
    if (activity.moves.length === 0 && activity.lineDue === step.due) return served
    const asDecided = { _id: activityId, rev: activity.rev, lineRev: activity.lineRev }
    if (
      await activities.takeIf(
        { ...asDecided, lineDue: activity.lineDue },
        { moves: _.set([]), lineDue: step.due },
      )
    ) {
      return served
    }
  }
  return served
}

const stateOf = ({ startsAt, seatsLeft, line, holders }: ActivityRecord) => ({
  startsAt,
  seatsLeft: seatsLeft ?? 0,
  line,
  offers: Object.entries(holders).flatMap(([person, { seats, key, until }]) =>
    until === undefined ? [] : [{ person, seats, key, until }],
  ),
})

const recordOf = (move: LineMove, at: Instant): Move => ({
  id: `${move.key}-${move.event}-${Date.parse(at)}`,
  person: move.person,
  key: move.key,
  event: move.event,
  at,
  by: 'clock',
  why: null,
  until: move.event === 'offer' ? move.until : null,
})

function decide(
  activity: ActivityRecord,
  step: ReturnType<typeof advance>,
  moves: Move[],
  now: Instant,
): Promise<boolean> {
  const holders = step.moves.map((move): [string, unknown] => {
    if (move.event === 'expire') return [`holders.${move.person}`, _.remove()]
    const hold: Hold = { seats: move.seats, key: move.key, at: now }
    return [`holders.${move.person}`, _.set(move.event === 'offer' ? { ...hold, until: move.until } : hold)]
  })
  const { _id, rev, lineRev, seatsLeft } = activity
  return activities.takeIf(
    { _id, rev, lineRev, seatsLeft },
    {
      ...Object.fromEntries(holders),
      line: _.set(step.line),
      waiting: step.line.length,
      seatsLeft: step.seatsLeft,
      moves: _.set(moves),
      lineRev: _.inc(1),
      lineDue: now,
      heldAt: now,
    },
  )
}

/** From which state each decision takes a booking. */
const FROM: Partial<Record<Move['event'], BookingStatus>> = {
  promote: 'waitlisted',
  offer: 'waitlisted',
  accept: 'offered',
  expire: 'offered',
}

/**
 * A party may be served between its standing in the line and the writing of its booking: the decision finds no booking
 * to write itself into. Whoever finds seats held for a waiting booking tells it so; done twice it is the same as once.
 */
export function tellOfSeats(
  activityId: string,
  person: string,
  { key, until }: Hold,
  now: Instant,
): Promise<boolean> {
  const event = until === undefined ? 'promote' : 'offer'
  const told = { at: now, by: 'clock', why: null, until: until ?? null }
  return writeInto(activityId, { id: `${key}-${event}`, person, key, event, ...told })
}

/** Writes a decision into its booking; done twice it is the same as once. */
export async function writeInto(activityId: string, move: Move): Promise<boolean> {
  const from = FROM[move.event]
  const to = from ? next(from, move.event) : null
  if (!from || !to) throw new Error(`move ${move.event} leads nowhere`)
  const row = { at: move.at, by: move.by, from, to, why: move.why, key: move.id }
  return bookings.takeIf(
    { _id: `${activityId}_${move.person}`, status: from, holdKey: move.key },
    {
      status: to,
      statusAt: move.at,
      offerUntil: move.until,
      tell: `status:${move.id}`,
      history: _.push([row]),
    },
  )
}
