import type { Instant } from '../../types/time'
import { drafts, feedback, hours, missingHours } from '../_lib/collections'
import type { Tiding } from '../_lib/outbox/enqueue'
import { tellTraces } from '../_lib/outbox/traces'
import type { DraftRecord } from '../_lib/records/draft'
import type { FeedbackRecord } from '../_lib/records/feedback'
import type { HoursRecord, MissingRecord } from '../_lib/records/hours'

/** Hours that were credited or stay as they were, reports and objections that were answered, reviews that are done. */
export const tellOthers = async (now: Instant): Promise<number> =>
  (await tellTraces(hours, (list) => list.map(hoursTiding), now)) +
  (await tellTraces(missingHours, (list) => list.map(missingTiding), now)) +
  (await tellTraces(feedback, (list) => list.map(answerTiding), now)) +
  (await tellTraces(drafts, (list) => list.flatMap(reviewTidings), now))

const hoursTiding = ({ _id, tell, person, activityTitle, from, halfHours }: HoursRecord): Tiding => {
  const hoursSaid = `${halfHours / 2} 小时`
  const stays = tell?.startsWith('upheld:')
  return {
    kind: stays ? 'appealed' : 'hours',
    object: _id,
    round: tell ?? '',
    person,
    words: {
      title: activityTitle,
      when: from,
      number: String(halfHours / 2),
      note: stays ? `仍是 ${hoursSaid}，原因请点开看` : `记入 ${hoursSaid}`,
    },
    page: 'hours/pages/mine/index',
  }
}

const missingTiding = ({ _id, tell, person, title, startsAt }: MissingRecord): Tiding => ({
  kind: 'appealed',
  object: _id,
  round: tell ?? '',
  person,
  words: { title, when: startsAt, note: '漏记的时长有答复了，请点开看' },
  page: 'hours/pages/mine/index',
})

const answerTiding = ({ _id, tell, person }: FeedbackRecord): Tiding => ({
  kind: 'answered',
  object: _id,
  round: tell ?? '',
  person,
  words: { title: '您反映的事情', note: '已经答复，请点开看' },
  page: 'help/pages/mine/index',
})

const OUTCOMES: Record<string, string> = {
  publish: '通过了，已经发布',
  sendBack: '退回来了，请点开看原因',
  decline: '这次没有采用，请点开看原因',
}

/** Staff who wrote it, or the resident whose idea it was. */
function reviewTidings({ _id, tell, proposer, by }: DraftRecord): Tiding[] {
  const [outcome = ''] = (tell ?? '').split(':')
  const note = OUTCOMES[outcome] ?? null
  const staff: Tiding = {
    kind: 'review',
    object: _id,
    round: tell ?? '',
    person: by,
    words: { title: '您提交的内容', note },
    page: `staff/work/pages/work/index?id=${_id}`,
  }
  if (!proposer) return [staff]
  const idea = { ...staff, person: proposer.openid, page: 'idea/pages/mine/index' }
  return by === proposer.openid ? [idea] : [idea, staff]
}
