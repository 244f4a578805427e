import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { senders } from '../collections'

/** No send takes longer: the SDK gives up after 15 s. */
const SEND_MS = 16_000
const LEASE_MS = 24_000

export interface Lease {
  shard: number
  run: string
  until: Instant
}

const later = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()
const idOf = (shard: number) => `shard-${shard}`

/** Whether a send begun now would be over before somebody else may take the share. */
export const holdsOn = (lease: Lease, now: Instant): boolean => later(now, SEND_MS) < lease.until

/** Takes a share of the people for some seconds; null while another sender has it. */
export async function lease(shard: number, run: string, now: Instant): Promise<Lease | null> {
  const until = later(now, LEASE_MS)
  const _id = idOf(shard)
  if (!(await senders.takeIf({ _id, until: _.lt(now) }, { run, until }))) {
    if (!(await senders.put({ _id, run, until }))) {
      const holder = await senders.find(_id)
      if (holder?.run !== run) return null
      return { shard, run, until: holder.until }
    }
  }
  return { shard, run, until }
}

/** Keeps it for longer; null when it was lost. */
export async function renew({ shard, run, until }: Lease, now: Instant): Promise<Lease | null> {
  const longer = later(now, LEASE_MS)
  if (longer <= until) return { shard, run, until }
  const kept = await senders.takeIf({ _id: idOf(shard), run }, { until: longer })
  return kept ? { shard, run, until: longer } : null
}

export const release = ({ shard, run }: Lease): Promise<boolean> =>
  senders.takeIf({ _id: idOf(shard), run }, { run: '', until: '' })
