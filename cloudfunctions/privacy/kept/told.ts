import { NOBODY } from '../../../domain/story'
import type { Instant } from '../../../types/time'
import { command as _ } from '../../_lib/collection'
import { drafts, feedback, flowers } from '../../_lib/collections'
import type { DraftRecord } from '../../_lib/records/draft'
import type { FeedbackRecord } from '../../_lib/records/feedback'
import type { FlowerRecord } from '../../_lib/records/story'
import { everyOf, type Keeper, recordOf, sayAt, untilNone } from '../keeper'
import { FLOWER, IDEA, REPORT } from '../words'

/** What somebody reported, had an idea of, or thanked for. */
export const reports: Keeper = {
  async read(person) {
    return (await everyOf<FeedbackRecord>(feedback, { person }, 'reportedAt')).map((one) =>
      recordOf(
        'report',
        ['类别', REPORT[one.kind]],
        ['关于', one.aboutTitle],
        ['内容', one.words],
        ['留的电话', one.phone],
        ['时间', sayAt(one.reportedAt)],
        ['答复', one.answer?.words],
      ),
    )
  },
  async erase({ person, gone }) {
    // What waits is still answered, to nobody; what is answered has served.
    await feedback.updateAll({ person, status: 'answered', words: _.neq('') }, { words: '' })
    await feedback.updateAll({ person }, { person: gone, phone: null, tell: null })
  },
}

export const ideas: Keeper = {
  async read(person) {
    return (await everyOf<DraftRecord>(drafts, { 'proposer.openid': person }, 'createdAt')).map((one) =>
      recordOf(
        'idea',
        ['想法', one.activity?.title],
        ['内容', one.origin === 'resident' && one.by === person && one.activity?.content],
        ['实践站', one.organiserName],
        ['状态', IDEA[one.status]],
        ['姓名', one.proposer?.name],
        ['电话', one.proposer?.phone],
        ['时间', one.proposer?.whenWords],
        ['地点', one.proposer?.placeWords],
        ['需要的帮助', one.support],
        ['提出时间', sayAt(one.createdAt)],
      ),
    )
  },
  /** One that nobody took up goes with its words; from the others the person goes. */
  erase: ({ person, gone, context }) =>
    untilNone(
      (limit) => drafts.list({ 'proposer.openid': person }, { limit }),
      (draft) => leaveIdea(draft, person, gone, context.now),
    ),
}

async function leaveIdea(draft: DraftRecord, person: string, gone: string, now: Instant): Promise<void> {
  const alone = draft.by === person
  await drafts.takeIf(
    { _id: draft._id, rev: draft.rev, 'proposer.openid': person },
    {
      proposer: null,
      support: null,
      tell: null,
      by: alone ? gone : draft.by,
      writers: _.set(draft.writers.map((one) => (one === person ? gone : one))),
      rev: _.inc(1),
      updatedAt: now,
      ...(alone ? { activity: null, status: 'dropped', ...AT_REST } : {}),
    },
  )
}

const AT_REST = { waitsAt: _.set([]), dueAt: null, escalateAt: null }

export const flowersSent: Keeper = {
  async read(person) {
    return (await everyOf<FlowerRecord>(flowers, { person }, 'at')).map((one) =>
      recordOf(
        'flower',
        ['话', one.words],
        ['署名', one.from],
        ['状态', FLOWER[one.status]],
        ['时间', sayAt(one.at)],
      ),
    )
  },
  async erase({ person, gone }) {
    await flowers.updateAll(
      { person },
      { person: gone, words: '', from: NOBODY, status: 'withdrawn', shownAt: '', keptUntil: null },
    )
  },
}
