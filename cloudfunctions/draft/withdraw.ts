import { whyNotWithdraw } from '../../domain/liveActivity'
import type { draftContract } from '../../types/draft'
import { fieldsOf } from '../_lib/activityFields'
import { tell } from '../_lib/audit'
import { changeLive, nobodyHolds } from '../_lib/changeLive'
import { command as _ } from '../_lib/collection'
import { drafts, stations } from '../_lib/collections'
import { type Actions, type Context, Refusal } from '../_lib/defineFunction'
import type { ActivityLine } from '../_lib/records'
import { AT_REST, move } from './move'
import { newDraft, organiserPart } from './record'
import { workLineOf } from './view'

const ROUNDS = 3

/** Takes the activity out of sight and brings its draft back; sent again, it does what was left undone. */
export const withdraw: Actions<typeof draftContract>['withdraw'] = async ({ activityId }, context) => {
  const after = await changeLive(context, activityId, (live) => {
    const refusal = whyNotWithdraw(live, context.now)
    if (refusal) return refusal
    return {
      onlyIf: nobodyHolds(live),
      data: { status: 'withdrawn', openTo: '', reserveOpensAt: null },
      tell: () =>
        tell(context, {
          act: 'withdraw',
          thing: { kind: 'activity', id: activityId, title: live.title },
          path: live.path,
          before: { startsAt: live.startsAt, openTo: live.openTo },
        }),
    }
  })
  if (after instanceof Refusal) return after
  // It may have gone out again since the first time this was asked.
  if (after.status === 'withdrawn') await bringBack(context, after)
  return workLineOf(after)
}

async function bringBack(context: Context, activity: ActivityLine): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const draft = await drafts.find(activity._id)
    if (!draft) {
      if (await beginFrom(context, activity)) return
      continue
    }
    if (!draft.live && draft.status !== 'dropped') return
    // What somebody is writing about it just now is kept; otherwise it says what the activity said.
    const written = draft.status === 'draft' || draft.status === 'submitted'
    const data = {
      ...AT_REST,
      live: false,
      base: null,
      check: 'none',
      submittedAt: null,
      escalatedAt: null,
      ...(written ? {} : { activity: _.set({ ...fieldsOf(activity), reach: reachIn(draft.activity) }) }),
    }
    const moved = await move(context, draft, { event: 'withdraw', did: '撤下活动', data })
    if (!(moved instanceof Refusal)) return
  }
}

/** What was withdrawn is open to nobody any more, so its reach is known to the draft alone. */
const reachIn = (activity: { reach: 'station' | 'town' | 'county' } | null) => activity?.reach ?? 'station'

async function beginFrom(context: Context, activity: ActivityLine): Promise<boolean> {
  const organiser = await stations.find(activity.organiserId)
  if (!organiser) return true
  const origin = activity.seriesId === null ? 'staff' : 'series'
  const begun = { id: activity._id, origin, activity: fieldsOf(activity), did: '撤下活动' } as const
  return drafts.put(newDraft(context, organiserPart(organiser), begun))
}
