import { EMPTY_ACTIVITY } from '../../domain/draft'
import { nodeAbove } from '../../domain/reach'
import { reviewDueAt } from '../../domain/workday'
import type { InputOf } from '../../types/contract'
import type { draftContract } from '../../types/draft'
import { drafts, stations } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { StationRecord } from '../_lib/records'
import type { DraftRecord } from '../_lib/records/draft'
import { draftId } from './ids'
import { newDraft, organiserPart } from './record'

type DraftActions = Actions<typeof draftContract>

const OPEN_MOST = 3
const MINE_MAX = 20

export const propose: DraftActions['propose'] = async (input, context) => {
  const id = draftId(context)
  const openid = openidOf(context)
  const mine = await ideasOf(openid)
  if (mine.some(({ _id }) => _id === id)) return { id }
  if (mine.filter(isOpen).length >= OPEN_MOST) return refuse('draft_too_many')
  const station = await stations.find(input.stationId)
  if (!station) return refuse('station_unknown')
  if (station.status !== 'open') return refuse('station_not_open')
  const { title, content, whenWords, placeWords, support, name } = input
  const verdict = await checkWords(openid, [title, content, whenWords, placeWords, support, name])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  await drafts.put({ ...idea(input, station, context, id), check: verdict })
  return (await oneTooMany(openid, id)) ? refuse('draft_too_many') : { id }
}

/** Requests sent at once do not see each other, so it is looked once more: the earliest three stay. */
async function oneTooMany(openid: string, id: string): Promise<boolean> {
  const open = (await ideasOf(openid)).filter(isOpen)
  if (open.length <= OPEN_MOST) return false
  const order = (a: DraftRecord, b: DraftRecord) =>
    a.createdAt.localeCompare(b.createdAt) || a._id.localeCompare(b._id)
  const over = open.sort(order).findIndex(({ _id }) => _id === id) >= OPEN_MOST
  // Nobody has seen it: it was never accepted.
  if (over) await drafts.remove(id)
  return over
}

const isOpen = ({ status }: DraftRecord) => status === 'submitted' || status === 'draft'

const ideasOf = (openid: string): Promise<DraftRecord[]> =>
  drafts.list({ 'proposer.openid': openid }, { order: [['createdAt', 'desc']], limit: MINE_MAX })

function idea(
  input: InputOf<typeof draftContract.propose>,
  station: StationRecord,
  context: Context,
  id: string,
): DraftRecord {
  const { title, content, whenWords, placeWords, support, name, phone } = input
  const dueAt = reviewDueAt(context.now)
  const waitsAt = [station._id]
  return {
    ...newDraft(context, organiserPart(station), {
      id,
      origin: 'resident',
      activity: { ...EMPTY_ACTIVITY, title, content },
      did: '提出想法',
    }),
    status: 'submitted',
    support,
    proposer: {
      openid: openidOf(context),
      name,
      phone,
      whenWords,
      placeWords,
      keptUntil: keptUntil('ideaDays', context.now),
    },
    waitsAt,
    submittedAt: context.now,
    dueAt,
    escalateAt: nodeAbove(station.path, waitsAt) === null ? null : dueAt,
  }
}

export const myProposals: DraftActions['myProposals'] = async (_input, context) => {
  const mine = await ideasOf(openidOf(context))
  return {
    proposals: mine.map((draft) => ({
      id: draft._id,
      title: draft.activity?.title ?? '',
      stationName: draft.organiserName,
      status: draft.status,
      // Why the town sent the station's draft back is between the two.
      returnedWhy: draft.status === 'dropped' ? draft.returnedWhy : null,
      proposedAt: draft.createdAt,
    })),
  }
}
