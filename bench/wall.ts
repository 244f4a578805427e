/**
 * The honour wall with 5,000 honours against 500, and the candidates for a new clue among 20,000 people. `cloudCalls`
 * and `wireCalls` are of one page; `growth` is the p50 of a page with 5,000 over that with 500; `docsRead` is what the
 * staff's look at a clue reads to find who may be the same person.
 */

import { aGrant } from '../test/_kit/records'
import { anHonour } from '../test/cloudfunctions/_asks/honour'
import { aCase, aClue } from '../test/cloudfunctions/_goodPeople'
import { benchCloud } from './_kit/cloud'
import { bench, median, round, type Targets } from './_kit/report'

const VILLAGES = 634
const PAGES = 200
const PEOPLE = 20_000
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '秀英桂兰玉梅建国志强海燕春花文明德福长山小红'

const nameOf = (i: number) =>
  `${SURNAMES[i % SURNAMES.length]}${GIVEN[Math.floor(i / 20) % GIVEN.length]}${GIVEN[(i * 7) % GIVEN.length]}`

const TARGETS = {
  cloudCalls: ['=', 1],
  wireCalls: ['<=', 2],
  replyBytes: ['<=', 20_000],
  growth: ['<=', 1.3],
  docsRead: ['<=', 50],
} satisfies Targets

bench('wall', TARGETS, async () => {
  const { cloud, end } = await benchCloud()
  const { database } = cloud
  const add = (from: number, to: number) =>
    database.insert(
      'honours',
      Array.from({ length: to - from }, (_one, n) => {
        const i = from + n
        const name = nameOf(i)
        const record = anHonour('990001001', {
          _id: `h${i}`,
          personKey: `p${i}`,
          year: 2003 + (i % 24),
          holder: name,
        })
        return {
          ...record,
          shown: { ...record.shown, name, deed: '照顾邻居老人二十年，从没叫过一声苦。'.repeat(3) },
        }
      }),
    )
  let bytes = 0
  const wall = async () => {
    const from = performance.now()
    const reply = await cloud.call('honour', { action: 'wall', input: {} }, { source: 'wx_client' })
    bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(reply)))
    return performance.now() - from
  }
  const p50 = async () => {
    for (let i = 0; i < 20; i++) await wall()
    const times: number[] = []
    for (let i = 0; i < PAGES; i++) times.push(await wall())
    return median(times)
  }
  add(0, 500)
  const few = await p50()
  add(500, 5000)
  cloud.counters.reset()
  await wall()
  const wireCalls = Object.values(cloud.counters.total()).reduce((sum, n) => sum + n, 0)
  const many = await p50()

  for (let from = 0; from < PEOPLE; from += 2000) {
    database.insert(
      'cases',
      Array.from({ length: 2000 }, (_one, n) => {
        const i = from + n
        const village = `99000${(i % 9) + 1}${String(i % VILLAGES).padStart(3, '0')}`
        return aCase(village, 'collecting', { _id: `c${i}`, name: nameOf(i) })
      }),
    )
  }
  database.insert('clues', [aClue('990001001', { _id: 'new', name: nameOf(4321) })])
  database.insert('grants', [aGrant('centre', 'county', '990000')])
  let docsRead = 0
  database.onQuery((report) => {
    if (report.collection === 'cases' || report.collection === 'clues') docsRead += report.examined
  })
  await cloud.call(
    'clue',
    { action: 'open', input: { clueId: 'new' } },
    { openid: 'o-centre', source: 'wx_client' },
  )
  await end()
  return {
    honours: 5000,
    cloudCalls: 1,
    wireCalls,
    replyBytes: bytes,
    p50ms: round(many),
    growth: round(many / few),
    people: PEOPLE,
    docsRead,
  }
})
