/** The least a booking can be: one conditional update and one add, with no rule and no check. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const db = cloud.database()

export async function main(event: { id: string; person: string }) {
  const { stats } = (await db
    .collection('bare_seats')
    .where({ _id: event.id, seatsLeft: db.command.gt(0) })
    .update({ data: { seatsLeft: db.command.inc(-1) } })) as { stats: { updated: number } }
  if (stats.updated !== 1) return { ok: false }
  await db
    .collection('bare_bookings')
    .add({ data: { _id: `${event.id}_${event.person}`, person: event.person } })
  return { ok: true }
}
