import { seatsHeld } from '../../domain/liveActivity'
import { publishesAtOnce } from '../../domain/reach'
import { may } from '../../domain/rights'
import type { Draft, DraftLine, WorkLine } from '../../types/draft'
import { stations } from '../_lib/collections'
import { type Context, Refusal } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import type { ActivityLine, StationRecord } from '../_lib/records'
import type { DraftRecord } from '../_lib/records/draft'
import { isProposal } from './record'

export const lineOf = (draft: DraftRecord): DraftLine => ({
  ...draft,
  id: draft._id,
  title: draft.activity?.title ?? draft.project?.name ?? null,
  category: draft.activity?.category ?? draft.project?.category ?? null,
  startsAt: draft.activity?.startsAt ?? null,
  escalated: draft.escalatedAt !== null,
})

/** A draft with all that its page shows; a refusal passes through. */
export async function draftOf(
  context: Context,
  draft: DraftRecord | Refusal,
  organiser?: StationRecord,
): Promise<Draft | Refusal> {
  if (draft instanceof Refusal) return draft
  return {
    ...lineOf(draft),
    rev: draft.rev,
    activity: draft.activity,
    project: draft.project,
    support: draft.support,
    proposal: proposalOf(context, draft),
    steps: draft.steps,
    publishesAtOnce: await goesOutAtOnce(draft, organiser),
  }
}

/** Whether this draft needs nobody's review, if WeChat's check has nothing against it. */
export async function goesOutAtOnce(
  { path, activity, organiserId }: DraftRecord,
  organiser?: StationRecord,
): Promise<boolean> {
  const reach = activity?.reach ?? 'station'
  // Only for a station the answer depends on its being trusted.
  if (publishesAtOnce(path, reach, true) === publishesAtOnce(path, reach, false)) {
    return publishesAtOnce(path, reach, false)
  }
  const station = organiser ?? (await stations.find(organiserId))
  return publishesAtOnce(path, reach, (station?.trustedAt ?? null) !== null)
}

/** Name and phone are for those whom the person wrote to, and for whom it waits: never for all above. */
function proposalOf(context: Context, draft: DraftRecord): Draft['proposal'] {
  const { proposer, organiserId, waitsAt } = draft
  if (!proposer) return null
  const waits = isProposal(draft)
  const nodes = new Set([organiserId, ...(waits ? waitsAt : [])])
  const own = staffIn(context).grants.filter(({ nodeId }) => nodes.has(nodeId))
  const shown = may(own, 'activity.write', draft.path)
  return {
    whenWords: proposer.whenWords,
    placeWords: proposer.placeWords,
    waits,
    name: shown ? proposer.name : null,
    phone: shown ? proposer.phone : null,
  }
}

export const workLineOf = (activity: ActivityLine): WorkLine => ({
  ...activity,
  id: activity._id,
  booked: seatsHeld(activity),
  settled: activity.settledAt !== null,
})
