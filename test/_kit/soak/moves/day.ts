import { aJpeg } from '../../pictures'
import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves, Step } from '../moment'

const begun =
  ({ now }: Moment) =>
  (one: Doc) =>
    one.status === 'published' && one.startsAt <= now
const over =
  ({ now }: Moment) =>
  (one: Doc) =>
    one.status === 'published' && one.endsAt <= now

/** A picture sent up in one piece, and then put to use. */
export function withPicture(m: Moment, use: (sent: { uploadId: string; pieces: number }) => Step): Step[] {
  const uploadId = `upload-${m.serial()}-of-soak`
  const data = aJpeg().toString('base64')
  const step = use({ uploadId, pieces: 1 })
  return [{ action: 'file.put', as: step.as, input: { uploadId, index: 0, data } }, step]
}

export const moves: Moves = {
  'file.put': (m) => ({
    action: m.action,
    input: { uploadId: `upload-${m.serial()}-left`, index: 0, data: aJpeg().toString('base64') },
  }),
  'day.list'(m) {
    const nodeId = m.node()
    const span = { fromOn: dayIn(m.now), toOn: dayIn(plusDays(m.now, 7)) }
    return nodeId && { action: m.action, input: { nodeId, ...span } }
  },
  'day.roster'(m) {
    const activity = m.mine('activities')
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'day.reveal'(m) {
    const fits = (one: Doc) => {
      const activity = m.w.get('activities', one.activityId)
      return one.phone !== null && activity !== undefined && m.sees(activity)
    }
    const booking = m.any('bookings', fits)
    return (
      booking && {
        action: m.action,
        input: { bookingId: booking._id, reason: 'change', words: '通知改地方' },
      }
    )
  },
  'day.show'(m) {
    const activity = m.mine('activities', begun(m)) ?? m.mine('activities')
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'day.saveOutcome'(m) {
    const open = m.mine('activities', (one) => begun(m)(one) && one.settledAt === null)
    const settled = m.mine('activities', (one) => begun(m)(one))
    const activity = open && m.dice.chance(0.9) ? open : settled
    if (!activity) return null
    const headcount = {
      value: m.dice.roll(60),
      unit: m.dice.one(['人', '人次']),
      method: m.dice.one(['签到', '清点', '估算']),
    }
    const results = m.dice.chance(0.5)
      ? [{ unit: '株', value: m.dice.roll(90), method: '清点', note: null }]
      : []
    const why = activity.settledAt === null ? {} : { why: '数错了' }
    return {
      action: m.action,
      input: {
        activityId: activity._id,
        rev: activity.rev,
        outcome: { headcount, results, note: null },
        ...why,
      },
    }
  },
  'day.settle'(m) {
    const activity = m.mine('activities', (one) => over(m)(one) && one.settledAt === null && one.outcome)
    return activity && { action: m.action, input: { activityId: activity._id, rev: activity.rev } }
  },
  'day.addPhoto'(m) {
    const activity = m.mine('activities', begun(m))
    return (
      activity &&
      withPicture(m, (sent) => ({
        action: m.action,
        as: m.me,
        input: { activityId: activity._id, ...sent, consent: true },
      }))
    )
  },
  'day.removePhoto': (m) => photo(m, ({ state }) => state !== 'removed' && m.dice.chance(0.5)),
  'day.keepPhoto': (m) => photo(m, ({ state }) => state === 'review') ?? photo(m, () => m.dice.chance(0.2)),
}

function photo(m: Moment, fits: (one: Doc) => boolean): Step | null {
  const seen = (one: Doc) => {
    const activity = m.w.get('activities', one.activityId)
    return activity !== undefined && m.sees(activity)
  }
  const one = m.any('photos', (row) => fits(row) && seen(row))
  return one && { action: m.action, input: { activityId: one.activityId, photoId: one.photoId } }
}
