import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'

const PER_RUN = 50

/** Seats that were kept for walk-ins and helpers are for everyone from 24 hours before the start. */
export async function openReserve(now: Instant): Promise<number> {
  const due = await activities.list(
    { reserveOpensAt: _.lte(now) },
    { order: [['reserveOpensAt', 'asc']], limit: PER_RUN, without: { holders: false, content: false } },
  )
  let count = 0
  for (const { _id, rev, reserveLeft, reserveOpensAt } of due) {
    const opened = await activities.takeIf(
      { _id, rev, reserveLeft, reserveOpensAt },
      {
        reserveLeft: 0,
        reserveOpensAt: null,
        seatsLeft: _.inc(reserveLeft),
        lineDue: now,
        rev: _.inc(1),
        changedAt: now,
      },
    )
    if (opened) count++
  }
  return count
}
