import type { ActivityFields, ProjectFields } from '../types/draft'
import type { Instant } from '../types/time'
import { addMinutes, dayOf, instantOn } from './day'

/** What could be better about a field; `must` when it cannot be handed in like this. */
export interface Hint {
  field: keyof ActivityFields | keyof ProjectFields
  words: string
  must: boolean
}

const must = (field: Hint['field'], words: string): Hint => ({ field, words, must: true })
const better = (field: Hint['field'], words: string): Hint => ({ field, words, must: false })

const NOT_A_PLACE = /待定|另行通知|再通知|未定/
/** Names of a whole village or building: nobody finds the room. */
const VAGUE_PLACE = /^(本|全)?(村|社区|镇|街道|单位|村里|社区里|实践站|分中心|附近)$/
const VAGUE_TITLE = /^(活动|通知|会议|培训|讲座|志愿服务|志愿活动|文明实践活动|主题党日)$/

/**
 * Hints while an activity is being written, in the order of the form. The same list decides at submit whether
 * it is complete: a title, what happens, when until when, an exact place, and for whom.
 */
export const hintsFor = (fields: ActivityFields, now: Instant): Hint[] => [
  ...wordHints(fields),
  ...timeHints(fields, now),
  ...placeHints(fields),
  ...audienceHints(fields),
  ...seatHints(fields, now),
  ...contactHints(fields),
]

export function hintsForProject({ name, category, story }: ProjectFields): Hint[] {
  const hints: Hint[] = []
  if (name === null) hints.push(must('name', '给项目起个名字。'))
  if (category === null) hints.push(must('category', '选一个类别。'))
  if (story === null) hints.push(must('story', '用几句话说说这个项目是做什么的。'))
  return hints
}

export const isComplete = (hints: readonly Hint[]): boolean => hints.every((hint) => !hint.must)

const lengthOf = (text: string) => [...text].length

function wordHints({ title, category, content }: ActivityFields): Hint[] {
  const hints: Hint[] = []
  if (title === null) hints.push(must('title', '起个名字，让人一看就知道做什么。'))
  else if (lengthOf(title) < 4 || VAGUE_TITLE.test(title)) {
    hints.push(better('title', '名字再具体些，例如“重阳节包饺子”。'))
  }
  if (category === null) hints.push(must('category', '选一个类别。'))
  if (content === null) hints.push(must('content', '写几句：来了做什么，谁来教。'))
  else if (lengthOf(content) < 10) hints.push(better('content', '再多写一两句，没来过的人才知道做什么。'))
  return hints
}

const LONG_MINUTES = 10 * 60

function timeHints({ startsAt, endsAt }: ActivityFields, now: Instant): Hint[] {
  const hints: Hint[] = []
  if (startsAt === null) hints.push(must('startsAt', '选好日期和开始时间。'))
  else if (startsAt <= now) hints.push(must('startsAt', '开始时间已经过去了，请重新选。'))
  else if (isNight(startsAt)) hints.push(better('startsAt', '开始时间是夜里，请看看上午下午有没有选错。'))
  if (endsAt === null) hints.push(must('endsAt', '写上结束时间，大家好安排。'))
  else if (startsAt !== null && endsAt <= startsAt) hints.push(must('endsAt', '结束要晚于开始。'))
  else if (startsAt !== null && endsAt > addMinutes(startsAt, LONG_MINUTES)) {
    hints.push(better('endsAt', '活动时间很长，请看看结束时间有没有选错。'))
  }
  return hints
}

const isNight = (at: Instant) => at < instantOn(dayOf(at), '05:00') || at >= instantOn(dayOf(at), '22:00')

function placeHints({ placeName }: ActivityFields): Hint[] {
  if (placeName === null) return [must('placeName', '写上地点，到哪座楼、哪间屋。')]
  if (NOT_A_PLACE.test(placeName)) return [must('placeName', '地点要定下来才能发布。')]
  if (VAGUE_PLACE.test(placeName)) return [better('placeName', '地点再准些，例如“村委会二楼会议室”。')]
  return []
}

function audienceHints({ audiences }: ActivityFields): Hint[] {
  if (audiences.length === 0) return [must('audiences', '选一选欢迎谁来。')]
  if (audiences.length > 1 && audiences.includes('everyone')) {
    return [must('audiences', '选了“所有人”，就不用再选别的。')]
  }
  return []
}

/** Nearer than this there is hardly time to book. */
const SHORT_MINUTES = 4 * 60

function seatHints(fields: ActivityFields, now: Instant): Hint[] {
  const { mode, capacity, reserve, maxParty, startsAt } = fields
  if (mode !== 'bookable') return []
  const hints: Hint[] = []
  if (capacity === null || capacity < 1) hints.push(must('capacity', '写上一共多少个座位。'))
  else {
    if (reserve >= capacity) hints.push(must('reserve', '留的座位要比总数少，不然没有座位可约。'))
    if (maxParty > capacity) hints.push(must('maxParty', '一次最多约的人数不能超过座位数。'))
  }
  if (startsAt !== null && startsAt > now && startsAt < addMinutes(now, SHORT_MINUTES)) {
    hints.push(better('mode', '马上就要开始，怕来不及预约，可以改成“直接来”。'))
  }
  return hints
}

function contactHints({ mode, contactPhone }: ActivityFields): Hint[] {
  if (contactPhone !== null) return []
  return mode === 'byOrder'
    ? [must('contactPhone', '要先商量时间的活动，请留一个电话。')]
    : [better('contactPhone', '留一个电话，不会用手机的人也能问。')]
}
