import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { drafts } from '../_lib/collections'

const PER_RUN = 200
const UNREAD = { base: false, project: false, steps: false, doneKeys: false, writers: false } as const

const NO_REACH = {
  support: null,
  'proposer.name': '',
  'proposer.phone': '',
  'proposer.whenWords': '',
  'proposer.placeWords': '',
  'proposer.keptUntil': null,
}

/**
 * Whoever had an idea long ago is not reached any more. The words go too while they are still theirs; once somebody
 * at the station wrote at it they are the station's. What is taken up in this very moment is looked at again.
 */
export async function purgeIdeas(now: Instant): Promise<number> {
  const due = await drafts.list(
    { 'proposer.keptUntil': _.lte(now) },
    { order: [['proposer.keptUntil', 'asc']], limit: PER_RUN, without: UNREAD },
  )
  for (const { _id, by, proposer, activity } of due) {
    const words = by === proposer?.openid && activity ? { 'activity.content': '' } : {}
    await drafts.takeIf({ _id, by, 'proposer.keptUntil': _.lte(now) }, { ...NO_REACH, ...words })
  }
  return due.length
}
