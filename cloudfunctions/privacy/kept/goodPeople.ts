import { ANSWERER, agreed, isHonoured, isOver, isRunning } from '../../../domain/case'
import type { Instant } from '../../../types/time'
import { command as _ } from '../../_lib/collection'
import { cases, clues, objections } from '../../_lib/collections'
import { type Context, Refusal } from '../../_lib/defineFunction'
import { blankCase, blankClue } from '../../_lib/goodPeople/blank'
import { moveCase } from '../../_lib/goodPeople/move'
import type { CaseRecord, ClueRecord, ObjectionRecord } from '../../_lib/records/goodPeople'
import { takeBack } from '../../case/takeBack'
import { type Erasing, everyOf, type Keeper, leaveHistories, recordOf, sayAt, untilNone } from '../keeper'
import { CLUE, CONSENT, RELATION, SHOWN, SHOWN_TO } from '../words'

export const cluesSent: Keeper = {
  async read(person) {
    return (await everyOf<ClueRecord>(clues, { person }, 'submittedAt')).map((one) =>
      recordOf(
        'clue',
        ['推荐的人', one.name],
        ['实践站', one.stationName],
        ['一句话', one.sentence],
        ['特征', one.hint],
        ['我和他的关系', RELATION[one.relation]],
        ['我的姓名', one.reach?.name],
        ['我的电话', one.reach?.phone],
        ['谁能知道是我', SHOWN_TO[one.shownTo]],
        ['我的补充', one.question?.answer],
        ['照片', one.photos.length > 0 && `${one.photos.length} 张`],
        ['状态', CLUE[one.status]],
        ['时间', sayAt(one.submittedAt)],
      ),
    )
  },
  /** What belongs to a case stays as what somebody unknown said; the rest goes with its words. */
  erase: ({ person, context }) =>
    untilNone(
      (limit) => clues.list({ person }, { limit }),
      (clue) => leaveClue(clue, person, context.now),
    ),
}

async function leaveClue(clue: ClueRecord, person: string, now: Instant): Promise<void> {
  const homes = [...clue.homes, ...(clue.caseId ? [clue.caseId] : [])]
  if (homes.length > 0) await leaveHistories(cases, { _id: _.in(homes) }, person)
  await leaveHistories(clues, { _id: clue._id }, person)
  const linked = clue.status === 'linked'
  const open = clue.status === 'submitted' || clue.status === 'needsInfo'
  if (!linked) await blankClue(clue)
  await clues.takeIf(
    { _id: clue._id, person, status: clue.status },
    {
      person: null,
      reach: null,
      tell: null,
      lapseAt: null,
      shownTo: 'centre',
      ...(open ? { status: 'withdrawn', statusAt: now } : {}),
    },
  )
}

export const objectionsMade: Keeper = {
  async read(person) {
    return (await everyOf<ObjectionRecord>(objections, { person }, 'at')).map((one) =>
      recordOf(
        'objection',
        ['内容', one.words],
        ['姓名', one.name],
        ['电话', one.phone],
        ['时间', sayAt(one.at)],
        ['结果', one.outcome],
      ),
    )
  },
  async erase({ person, gone }) {
    const own = await everyOf<ObjectionRecord>(objections, { person }, 'at')
    const about = [...new Set(own.map(({ caseId }) => caseId))]
    if (about.length > 0) await leaveHistories(cases, { _id: _.in(about) }, person)
    await objections.updateAll({ person, status: _.neq('open'), words: _.neq('') }, { words: '' })
    await objections.updateAll({ person }, { person: gone, name: null, phone: null })
  },
}

/** Of the honour itself nothing is said here: what the person answered, and about what. */
export const consentsGiven: Keeper = {
  async read(person) {
    const all = await everyOf<CaseRecord>(cases, { consentPerson: person }, 'statusAt')
    return all.flatMap(({ consent, ...one }) =>
      consent
        ? [
            recordOf(
              'case',
              ['关于谁', one.name],
              ['事迹', one.deed],
              ['我的答复', CONSENT[consent.status]],
              ['怎样公开', consent.mode && SHOWN[consent.mode]],
              ['化名', consent.alias],
              ['答复人', consent.answererName],
              ['答复时间', sayAt(consent.at)],
            ),
          ]
        : [],
    )
  },
  async erase(erasing) {
    const { person } = erasing
    const own = await everyOf<CaseRecord>(cases, { consentPerson: person }, 'statusAt')
    for (const record of own) if (!stands(record)) await leaveCase(record, erasing)
  },
}

/**
 * An agreement that somebody else relies on: the public, where an honour is shown; or the person for whom a guardian or
 * relative agreed. Its proof stays until it is taken back.
 */
export const stands = ({ status, consent }: Pick<CaseRecord, 'status' | 'consent'>): boolean =>
  agreed(consent) && (isHonoured(status) || (isRunning(status) && consent?.by !== 'self'))

const WHY = '本人删除了个人信息'

/** One of their own that waits for better days in the pool waits no more. */
async function end(record: CaseRecord, context: Context): Promise<CaseRecord | Refusal | null> {
  const { status, consent } = record
  if (isRunning(status) && agreed(consent)) return takeBack(context, record, WHY, ANSWERER.self)
  if (status !== 'pool' || consent?.by !== 'self') return null
  return moveCase(context, record, { event: 'archive', why: WHY, byName: ANSWERER.self })
}

/** What is not public yet is taken back; of a person’s own case nothing is left then that says who it was about. */
async function leaveCase(record: CaseRecord, { person, context }: Erasing): Promise<void> {
  const { _id, consent } = record
  const after = await end(record, context)
  if (after instanceof Refusal && after.code !== 'case_moved_on') throw new Error(after.code)
  await leaveHistories(cases, { _id }, person)
  const now = await cases.find(_id)
  if (now && consent?.by === 'self' && isOver(now.status) && !isHonoured(now.status)) await blankCase(now)
  await cases.takeIf({ _id, consentPerson: person }, { consentPerson: null, codeHash: null })
}
