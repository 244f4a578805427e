import type { StationRecord } from '../cloudfunctions/_lib/records'
import type { DraftRecord } from '../cloudfunctions/_lib/records/draft'
import { addDays, addMinutes, dayOf, instantOn, weekdayOf } from '../domain/day'
import { EMPTY_ACTIVITY, EMPTY_PROJECT } from '../domain/draft'
import { reviewDueAt } from '../domain/workday'
import type { ActivityFields } from '../types/draft'
import type { Day, Instant } from '../types/time'
import { cast, openidOf } from './cast'
import { demoPhone, venuesOf } from './profiles'

/** What the demo's stations are writing: some of it waits, one has waited too long, one was sent back. */
export function demoDrafts(stations: readonly StationRecord[], nowAt: Instant): DraftRecord[] {
  const town = stations.find(({ level }) => level === 'town')
  const villages = stations.filter(({ level, townId }) => level === 'village' && townId === town?._id)
  const [own, second, third] = villages
  if (!town || !own || !second || !third) return []
  const today = dayOf(nowAt)
  const saturday = addDays(today, ((6 - weekdayOf(today) + 7) % 7) + 7)
  return [
    waits(byOthers(draft(second, 1, nowAt, WINTER(second, saturday))), agoDays(nowAt, 1), [town._id]),
    waits(draft(own, 2, nowAt, CHESS(own, saturday)), agoDays(nowAt, 2), [town._id]),
    overdue(byOthers(draft(third, 3, nowAt, FIRE(third, addDays(saturday, 1)))), agoDays(nowAt, 10)),
    {
      ...draft(own, 4, nowAt, CINEMA(own, saturday)),
      returnedWhy: '请写清放什么片子，结束时间也再核对一下。',
    },
    { ...draft(own, 5, nowAt, { title: '腊月写福字' }), rev: 1 },
    reading(draft(own, 6, nowAt), nowAt, town),
    ...ideas(own, nowAt),
  ]
}

const agoDays = (nowAt: Instant, n: number): Instant => addMinutes(nowAt, -n * 24 * 60)

const at = (on: Day, from: string, to: string) => ({
  startsAt: instantOn(on, from),
  endsAt: instantOn(on, to),
})

const placeOf = (station: StationRecord, n: number) => {
  const venue = venuesOf(station)[n]
  return { placeName: venue?.name ?? null, access: venue?.access ?? null, placeRoute: station.route }
}

const WINTER = (station: StationRecord, on: Day): Partial<ActivityFields> => ({
  title: '给老人送棉衣、量血压',
  category: 'bang',
  content: '志愿者带着血压计到站里，也给行动不便的老人送到家。请说一声谁家需要。',
  audiences: ['elders'],
  ...at(on, '09:00', '11:00'),
  ...placeOf(station, 0),
})
const CHESS = (station: StationRecord, on: Day): Partial<ActivityFields> => ({
  title: '老少象棋对局',
  category: 'le',
  content: '会下的来过招，不会的有人教。棋盘棋子站里有。',
  mode: 'bookable',
  capacity: 24,
  reserve: 4,
  maxParty: 2,
  ...at(on, '14:00', '16:30'),
  ...placeOf(station, 1),
})
const FIRE = (station: StationRecord, on: Day): Partial<ActivityFields> => ({
  title: '冬天用火用电怎么才安全',
  category: 'jiang',
  contentArea: 'policy',
  content: '讲讲取暖器、电热毯怎么用才放心，每家发一张明白纸。',
  ...at(on, '09:30', '10:30'),
  ...placeOf(station, 1),
})
const CINEMA = (station: StationRecord, on: Day): Partial<ActivityFields> => ({
  title: '周末看电影',
  category: 'le',
  content: '吃过晚饭来看电影，带个马扎。',
  ...at(on, '18:30', '20:30'),
  ...placeOf(station, 0),
})

function draft(
  station: StationRecord,
  n: number,
  nowAt: Instant,
  written: Partial<ActivityFields> = {},
): DraftRecord {
  const begunAt = agoDays(nowAt, 3)
  const byName = nameOf('stationStaff')
  return {
    _id: `demo-draft-${n}`,
    kind: 'activity',
    organiserId: station._id,
    organiserName: station.name,
    townName: station.townName,
    path: station.path,
    status: 'draft',
    check: 'none',
    origin: 'staff',
    activity: {
      ...EMPTY_ACTIVITY,
      contactName: '值班员',
      contactPhone: demoPhone(Number(station.number)),
      ...written,
    },
    base: null,
    project: null,
    support: null,
    proposer: null,
    by: openidOf('stationStaff'),
    byName,
    writers: [openidOf('stationStaff')],
    waitsAt: [],
    submittedAt: null,
    dueAt: null,
    escalateAt: null,
    escalatedAt: null,
    live: false,
    returnedWhy: null,
    rev: 2,
    createdAt: begunAt,
    updatedAt: begunAt,
    steps: [{ at: begunAt, byName, did: '开始写', why: null }],
    doneKeys: [],
    demo: true,
  }
}

/** Of another station, whose people are not of the cast. */
const byOthers = (record: DraftRecord): DraftRecord => {
  const by = openidOf(`author-${record.organiserId}`)
  const byName = '值班员'
  return { ...record, by, byName, writers: [by], steps: record.steps.map((row) => ({ ...row, byName })) }
}

const nameOf = (role: string): string => cast.find((member) => member.role === role)?.name ?? role

const waits = (record: DraftRecord, submittedAt: Instant, waitsAt: string[]): DraftRecord => {
  const dueAt = reviewDueAt(submittedAt)
  return {
    ...record,
    status: 'submitted',
    check: 'pass',
    submittedAt,
    updatedAt: submittedAt,
    createdAt: submittedAt,
    dueAt,
    escalateAt: dueAt,
    waitsAt,
    steps: [{ at: submittedAt, byName: record.byName, did: '交审核', why: null }],
  }
}

/** It has waited too long at the town, so the county looks at it too. */
function overdue(record: DraftRecord, submittedAt: Instant): DraftRecord {
  const late = waits(record, submittedAt, [...record.path].reverse().slice(1))
  const escalatedAt = late.dueAt
  const row = {
    at: escalatedAt ?? submittedAt,
    byName: '系统',
    did: '超过 3 个工作日没有审，已请上一级一起看',
    why: null,
  }
  return { ...late, escalateAt: null, escalatedAt, steps: [...late.steps, row] }
}

/** A project waits as well: an activity's home in the menu. */
const reading = (record: DraftRecord, nowAt: Instant, town: StationRecord): DraftRecord => ({
  ...waits(record, agoDays(nowAt, 1), [town._id]),
  kind: 'project',
  activity: null,
  project: {
    ...EMPTY_PROJECT,
    name: '板凳读书会',
    category: 'jiang',
    contentArea: 'culture',
    story: '搬个板凳，轮流念一段书，念完聊聊自家的事。',
  },
})

/** Two residents had ideas; one was taken up. */
function ideas(station: StationRecord, nowAt: Instant): DraftRecord[] {
  const person = (n: number) => ({
    openid: openidOf(n === 1 ? 'neighbour' : 'volunteer'),
    name: `演示居民${n}`,
  })
  const idea = (n: number, title: string, content: string): DraftRecord => ({
    ...waits(draft(station, 10 + n, nowAt, {}), agoDays(nowAt, 1), [station._id]),
    origin: 'resident',
    activity: { ...EMPTY_ACTIVITY, title, content },
    support: n === 1 ? '想借站里的桌子和一块黑板' : '要一个能插电的地方',
    proposer: {
      ...person(n),
      phone: demoPhone(5300 + n),
      whenWords: n === 1 ? '周末下午都行' : '哪天晚上都可以',
      placeWords: n === 1 ? '站里哪间屋都行' : '文化广场',
    },
    by: person(n).openid,
    byName: '居民',
    writers: [person(n).openid],
    steps: [{ at: agoDays(nowAt, 1), byName: '居民', did: '提出想法', why: null }],
  })
  const second = idea(2, '晚上一起跳健身操', '我会几套操，愿意带着大家跳。')
  return [
    idea(1, '教大家修小家电', '我修了三十年电器，谁家的电扇、收音机坏了，一起学着修。'),
    {
      ...second,
      status: 'draft',
      waitsAt: [],
      escalateAt: null,
      dueAt: null,
      by: openidOf('stationStaff'),
      byName: nameOf('stationStaff'),
      writers: [...second.writers, openidOf('stationStaff')],
    },
  ]
}
