import { mayTakeBack } from '../../domain/case'
import { nextClue, whyNotSay } from '../../domain/clue'
import type { clueContract } from '../../types/clue'
import { command as _ } from '../_lib/collection'
import { cases, clues } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { leaveCase } from '../_lib/goodPeople/leaveCase'
import type { ClueRecord } from '../_lib/records/goodPeople'
import { myClueOf } from './card'
import { moveClue, wasDone } from './move'

type ClueActions = Actions<typeof clueContract>

const MOST = 50
/** How far a case came is all that a nominator reads of it. */
const STEPS = { facts: false, verifications: false, panel: false, background: false, consent: false } as const

export const mine: ClueActions['mine'] = async (_input, context) => {
  const own = await clues.list(
    { person: openidOf(context) },
    { order: [['submittedAt', 'desc']], limit: MOST },
  )
  const ids = [...new Set(own.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  const found = ids.length === 0 ? [] : await cases.list({ _id: _.in(ids) }, { limit: MOST, without: STEPS })
  const byId = new Map(found.map((one) => [one._id, one]))
  return { clues: own.map((clue) => myClueOf(clue, byId.get(clue.caseId ?? '') ?? null)) }
}

async function ownClue(clueId: string, context: Context): Promise<ClueRecord | Refusal> {
  const clue = await clues.find(clueId)
  return clue && clue.person === openidOf(context) ? clue : refuse('clue_unknown')
}

const caseOf = (clue: ClueRecord) => (clue.caseId === null ? null : cases.find(clue.caseId, STEPS))

export const answer: ClueActions['answer'] = async ({ clueId, words }, context) => {
  const clue = await ownClue(clueId, context)
  if (clue instanceof Refusal) return clue
  if (wasDone(clue, context)) return myClueOf(clue, await caseOf(clue))
  const why = whyNotSay(words)
  if (why) return refuse(why)
  if (nextClue(clue.status, 'answer') === null) return refuse('clue_moved_on')
  const verdict = await checkWords(openidOf(context), [words])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  const set = {
    'question.answer': words.trim(),
    lapseAt: null,
    ...(verdict === 'review' ? { doubtful: true } : {}),
  }
  const after = await moveClue(context, clue, { event: 'answer', set, byName: '推荐人' })
  return after instanceof Refusal ? after : myClueOf(after, null)
}

/** The case may go on with what others said. */
export const withdraw: ClueActions['withdraw'] = async ({ clueId }, context) => {
  const clue = await ownClue(clueId, context)
  if (clue instanceof Refusal) return clue
  const ofCase = await caseOf(clue)
  if (ofCase && !wasDone(clue, context) && !mayTakeBack(ofCase.status)) return refuse('clue_moved_on')
  const after = await moveClue(context, clue, { event: 'withdraw', set: { lapseAt: null }, byName: '推荐人' })
  if (after instanceof Refusal) return after
  if (after.caseId !== null) await leaveCase(context, after.caseId, clueId, null)
  return myClueOf(after, ofCase)
}
