import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { nameOf } from './clue'

type Kind = 'stations' | 'projects' | 'teams' | 'honours' | 'activities'

/** A small file of a kind, about one station, as it comes out of a spreadsheet. */
function csvOf(m: Moment, kind: Kind, number: string): string {
  const serial = m.serial()
  const day = dayIn(plusDays(m.now, 2 + m.dice.roll(5)))
  const rows: Record<Kind, string> = {
    stations: `实践站,值班人\n${number},值班${serial}`,
    projects: `项目名称,实践站,类别,介绍\n项目${serial},${number},讲一讲,放学以后有人陪`,
    teams: `队伍名称,实践站,类型,队长,人数\n队伍${serial},${number},村居队伍,李芳,12`,
    honours: `称号,获得者,个人或集体,级别,授予日期,实践站,事迹\n泰安好人,${nameOf('周', serial)},个人,地市级,2020-03-05,${number},十年照顾邻居老人`,
    activities: `活动名称,实践站,类别,日期,开始时间,结束时间,地点,内容,参加方式,座位\n活动${serial},${number},讲一讲,${day},09:00,11:00,村委会,一起学写字,要预约,5`,
  }
  return `${rows[kind]}\n`
}

/** An import of the person's own in one of these states. */
const own = (m: Moment, ...statuses: string[]): Doc | null =>
  m.any('imports', (one) => statuses.includes(one.status) && (m.people.includes(one.by) || m.stray))
const goOn = (m: Moment, one: Doc | null): Step | null =>
  one && { action: m.action, as: m.by(one.by), input: { importId: one._id } }

const FIELDS: Record<string, string[]> = {
  roster: ['name', 'phone', 'partySize'],
  activities: ['title', 'startsAt', 'booked'],
  stations: ['number', 'fullName'],
  teams: ['name', 'stationName'],
  honours: ['title', 'holder'],
}

export const moves: Moves = {
  'sheet.template': (m) => ({
    action: m.action,
    input: { kind: m.dice.one(['stations', 'projects', 'teams', 'honours', 'activities']) },
  }),
  'sheet.preview'(m) {
    const station = m.mine('stations', ({ level, status }) => level === 'village' && status === 'open')
    if (!station) return null
    // Teams most of all: nothing else makes any.
    const kind = m.dice.one<Kind>([
      'teams',
      'teams',
      'teams',
      'honours',
      'honours',
      'stations',
      'projects',
      'activities',
    ])
    const uploadId = `upload-${m.serial()}-sheet`
    const data = Buffer.from(csvOf(m, kind, station.number)).toString('base64')
    return [
      { action: 'file.put', as: m.me, input: { uploadId, index: 0, data } },
      {
        action: m.action,
        as: m.me,
        input: { kind, nodeId: station._id, fileName: '表.csv', uploadId, pieces: 1 },
      },
    ]
  },
  'sheet.apply': (m) => goOn(m, own(m, 'ready')),
  'sheet.undo': (m) => (m.dice.chance(0.15) ? goOn(m, own(m, 'applied')) : null),
  'sheet.step': (m) => goOn(m, own(m, 'applying', 'undoing')),
  'sheet.imports': (m) => ({ action: m.action, input: {} }),
  'sheet.export'(m) {
    const kind = m.dice.one(Object.keys(FIELDS))
    const activity = kind === 'roster' ? m.mine('activities') : null
    const nodeId = activity ? activity.organiserId : m.node()
    if (!nodeId || (kind === 'roster' && !activity)) return null
    const span =
      kind === 'activities' ? { fromOn: dayIn(plusDays(m.now, -7)), toOn: dayIn(plusDays(m.now, 14)) } : {}
    const which = activity ? { activityId: activity._id } : {}
    return { action: m.action, input: { kind, nodeId, ...which, ...span, fields: FIELDS[kind] } }
  },
  'sheet.link'(m) {
    const one = m.any('exports', (row) => row.kept && row.expiresAt > m.now && m.people.includes(row.by))
    return one && { action: m.action, as: m.by(one.by), input: { exportId: one._id } }
  },
  'sheet.exports': (m) => ({ action: m.action, input: {} }),
}
