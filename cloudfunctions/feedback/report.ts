import { createHash } from 'node:crypto'
import { addDays, dayOf, startOfDay } from '../../domain/day'
import { deskOf, PER_DAY_MAX, replyDueOn, WAITING_MAX } from '../../domain/feedback'
import type { InputOf } from '../../types/contract'
import type { feedbackContract } from '../../types/feedback'
import { command as _ } from '../_lib/collection'
import { feedback, stations } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { StationRecord } from '../_lib/records'
import type { FeedbackRecord } from '../_lib/records/feedback'
import { type Subject, subjectOf } from './about'
import { mineOf } from './card'

type Input = InputOf<typeof feedbackContract.report>

/** Each round somebody with the same openid was faster; there are not more of them than free places. */
const ROUNDS = PER_DAY_MAX + 1

/**
 * A person's reports of a day take the places 0, 1, 2 … one by one, each an id of its own. So two sent at the
 * same moment cannot both believe to be the last one allowed, and one sent twice finds itself.
 */
export const report: Actions<typeof feedbackContract>['report'] = async (input, context) => {
  let checked = false
  let beyond = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { today, waiting } = await ownOf(context)
    const again = [...today, ...waiting].find(({ keys }) => keys.includes(context.key))
    if (again) return mineOf(again)
    if (waiting.length >= WAITING_MAX) return refuse('feedback_too_many_open')
    // A place may be taken by what the person sent before erasing themselves.
    const place = Math.max(today.length, beyond)
    if (place >= PER_DAY_MAX) return refuse('feedback_too_many_today')
    const subject = await subjectOf(input.about)
    if (subject instanceof Refusal) return subject
    if (!checked) {
      const verdict = await checkWords(openidOf(context), [input.words])
      // What WeChat is unsure of is read by staff anyway; nobody else sees it.
      if (verdict === 'risky') return refuse('content_risky')
      if (verdict === 'failed') return refuse('content_check_failed')
      checked = true
    }
    const record = await newReport(input, subject, place, context)
    if (await feedback.put(record)) return mineOf(record)
    beyond = place + 1
  }
  return refuse('feedback_too_many_today')
}

async function ownOf(context: Context): Promise<{ today: FeedbackRecord[]; waiting: FeedbackRecord[] }> {
  const person = openidOf(context)
  const [today, waiting] = await Promise.all([
    feedback.list({ person, reportedAt: _.gte(startOfDay(dayOf(context.now))) }, { limit: PER_DAY_MAX }),
    feedback.list({ person, status: 'waiting' }, { limit: WAITING_MAX }),
  ])
  return { today, waiting }
}

async function newReport(
  { kind, about, words, phone }: Input,
  { node, title }: Subject,
  place: number,
  { key, now, who }: Context,
): Promise<FeedbackRecord> {
  const path = deskOf(kind, node.path)
  const desk = await deskAt(path, node)
  const dueOn = replyDueOn(dayOf(now))
  const id = createHash('sha256')
    .update(`${who.openid}/${dayOf(now)}/${place}`)
    .digest('hex')
    .slice(0, 24)
  return {
    _id: `f${id}`,
    kind,
    about: { kind: about.kind, id: about.id },
    aboutTitle: title,
    words,
    phone,
    person: who.openid ?? '',
    deskId: desk._id,
    deskName: desk.fullName,
    path,
    status: 'waiting',
    waitsAt: [desk._id],
    waitsNames: [desk.fullName],
    reportedAt: now,
    dueOn,
    escalateAt: startOfDay(addDays(dueOn, 1)),
    overdue: false,
    answer: null,
    answeredAt: null,
    keptUntil: keptUntil('reportDays', now),
    keys: [key],
  }
}

async function deskAt(path: readonly string[], node: StationRecord): Promise<StationRecord> {
  const id = path.at(-1) ?? node._id
  return id === node._id ? node : ((await stations.find(id)) ?? node)
}
