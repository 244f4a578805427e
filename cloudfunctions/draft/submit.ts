import { hintsFor, hintsForProject, isComplete } from '../../domain/hints'
import { nodeAbove, reviewNode } from '../../domain/reach'
import { reviewDueAt } from '../../domain/workday'
import type { draftContract } from '../../types/draft'
import type { Instant } from '../../types/time'
import { tell } from '../_lib/audit'
import { isDone } from '../_lib/changeLive'
import { stations } from '../_lib/collections'
import { checkWords, type Verdict, wordsOfActivity, wordsOfProject } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { DraftRecord } from '../_lib/records/draft'
import { draftFor, move } from './move'
import { publishAndMark } from './publishAndMark'
import { writtenBy } from './save'
import { draftOf, goesOutAtOnce } from './view'

/**
 * Handing in and going out are two steps even where both happen at once: a draft that waits cannot be edited,
 * so what goes out is what was checked. Sent again after a break between them, it goes on where it stopped.
 */
export const submit: Actions<typeof draftContract>['submit'] = async ({ draftId, rev }, context) => {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal) return draft
  const organiser = await stations.find(draft.organiserId)
  if (!organiser) return refuse('station_unknown')
  const waiting = isDone(draft, context) ? draft : await handIn(draft, rev, context)
  if (waiting instanceof Refusal) return waiting
  const free = waiting.status === 'submitted' && waiting.check === 'pass'
  const atOnce = free && (await goesOutAtOnce(waiting, organiser))
  const after = atOnce ? await publishAndMark(context, waiting, organiser, '发布') : waiting
  return draftOf(context, after, organiser)
}

export const isReady = ({ activity, project }: DraftRecord, now: Instant): boolean =>
  isComplete(activity ? hintsFor(activity, now) : project ? hintsForProject(project) : [])

async function handIn(draft: DraftRecord, rev: number, context: Context): Promise<DraftRecord | Refusal> {
  if (draft.status === 'draft') {
    if (draft.rev !== rev) return refuse('draft_changed')
    if (!isReady(draft, context.now)) return refuse('draft_incomplete')
    const verdict = await checked(draft, context)
    if (verdict === 'risky') return refuse('content_risky')
    if (verdict === 'failed') return refuse('content_check_failed')
    const { activity, project, path } = draft
    await tell(context, {
      act: 'submit',
      thing: { kind: draft.kind, id: draft._id, title: activity?.title ?? project?.name ?? '' },
      path,
      after: { check: verdict },
    })
    return move(context, draft, { event: 'submit', did: '交审核', data: waits(draft, verdict, context) })
  }
  return move(context, draft, { event: 'submit' })
}

function waits(draft: DraftRecord, check: Verdict, context: Context): Record<string, unknown> {
  const { path, activity } = draft
  const waitsAt = [reviewNode(path, activity?.reach ?? 'station')]
  const dueAt = reviewDueAt(context.now)
  return {
    ...writtenBy(context),
    check,
    waitsAt,
    submittedAt: context.now,
    dueAt,
    escalateAt: nodeAbove(path, waitsAt) === null ? null : dueAt,
    escalatedAt: null,
    returnedWhy: null,
  }
}

const checked = ({ activity, project }: DraftRecord, context: Context): Promise<Verdict> =>
  checkWords(openidOf(context), activity ? wordsOfActivity(activity) : project ? wordsOfProject(project) : [])
