import type { StationRecord } from '../cloudfunctions/_lib/records'
import type { FeedbackRecord } from '../cloudfunctions/_lib/records/feedback'
import { addDays, dayOf, instantOn, startOfDay } from '../domain/day'
import { deskOf, replyDueOn } from '../domain/feedback'
import type { FeedbackKind } from '../types/feedback'
import type { Instant } from '../types/time'
import { openidOf } from './cast'

interface Said {
  person: string
  kind: FeedbackKind
  daysAgo: number
  words: string
  phone?: string
  answer?: string
}

const SAID: readonly Said[] = [
  { person: 'neighbour', kind: 'error', daysAgo: 1, words: '时间不对：书法课改到周六了，单子上还写周日。' },
  {
    person: 'neighbour',
    kind: 'error',
    daysAgo: 20,
    words: '有错别字：文化广场写成了“文化厂场”。',
    answer: '已经改好了，谢谢您告诉我们。',
  },
  {
    person: 'volunteer',
    kind: 'suggestion',
    daysAgo: 2,
    words: '放电影能不能早一点开始？孩子第二天要上学。',
  },
  {
    person: 'volunteer',
    kind: 'complaint',
    daysAgo: 3,
    words: '周一上午去站里，门关着，没有人值班。',
    phone: '05380000999',
  },
]

/** What people have said about the station of the demo's own staff, some of it answered. */
export function demoFeedback(stations: readonly StationRecord[], nowAt: Instant): FeedbackRecord[] {
  const town = stations.find(({ level }) => level === 'town')
  const village = stations.find(({ level, townId }) => level === 'village' && townId === town?._id)
  if (!town || !village) return []
  return SAID.map((said, i) => {
    const path = deskOf(said.kind, village.path)
    return recordOf(said, i, village, path.at(-1) === village._id ? village : town, nowAt)
  })
}

function recordOf(
  said: Said,
  i: number,
  about: StationRecord,
  desk: StationRecord,
  nowAt: Instant,
): FeedbackRecord {
  const reportedOn = addDays(dayOf(nowAt), -said.daysAgo)
  const dueOn = replyDueOn(reportedOn)
  const answeredAt = said.answer ? instantOn(addDays(reportedOn, 1), '10:00') : null
  return {
    _id: `demo-feedback-${i}`,
    kind: said.kind,
    about: { kind: 'station', id: about._id },
    aboutTitle: about.fullName,
    words: said.words,
    phone: said.phone ?? null,
    person: openidOf(said.person),
    deskId: desk._id,
    deskName: desk.fullName,
    path: desk.path,
    status: said.answer ? 'answered' : 'waiting',
    waitsAt: said.answer ? [] : [desk._id],
    waitsNames: said.answer ? [] : [desk.fullName],
    reportedAt: instantOn(reportedOn, '09:00'),
    dueOn,
    escalateAt: said.answer ? null : startOfDay(addDays(dueOn, 1)),
    overdue: false,
    answer: said.answer && answeredAt ? { words: said.answer, at: answeredAt, byNode: desk.fullName } : null,
    answeredAt,
    keys: [],
    demo: true,
  }
}
