import * as v from 'valibot'
import { county } from '../../config/county/feicheng'
import { readSeed } from '../../config/county/seed'
import { chosenLines, poster, posterLines, sayDays } from '../../domain/poster'
import { emsOf, fitted, xml } from '../../domain/print'
import { codeOf, isShown, signState } from '../../domain/sign'
import { allSheets, signSheet } from '../../domain/signSheet'
import { stationTree } from '../../domain/stationTree'
import { SignCode } from '../../types/station'

const seed = readSeed('feicheng')
const stations = stationTree(seed.divisions, seed.signs).map((node) => ({ ...node, phone: '053800001234' }))
const longest = [...stations].sort((a, b) => b.fullName.length - a.fullName.length)[0]
const PICTURE = 'data:image/png;base64,AAAA'

interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Where the texts and the picture of a sheet are, in its own units. */
function boxes(svg: string): { page: Box; texts: Box[]; picture: Box } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const texts = [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g,
    ),
  ].map(([, x, y, size, anchor, what = '']) => {
    const wide = emsOf(what) * Number(size)
    const left = Number(x) - { start: 0, middle: wide / 2, end: wide }[anchor as 'start']
    return {
      what,
      left,
      right: left + wide,
      top: Number(y) - Number(size) * 0.88,
      bottom: Number(y) + Number(size) * 0.12,
    }
  })
  const [, x, y, side] = /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/.exec(svg) ?? []
  const [left, top] = [Number(x), Number(y)]
  return {
    page: { what: 'page', left: 0, right: Number(width), top: 0, bottom: Number(height) },
    texts,
    picture: { what: 'code', left, right: left + Number(side), top, bottom: top + Number(side) },
  }
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Texts that leave the page's margin or run into each other or the code. */
function clashes(svg: string, margin: number): string[] {
  const { page, texts, picture } = boxes(svg)
  const all = [...texts, picture]
  const outside = all.filter(
    ({ left, right, top, bottom }) =>
      left < margin || top < margin || right > page.right - margin || bottom > page.bottom - margin,
  )
  const over = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.what} × ${b.what}`),
  )
  return [...outside.map(({ what }) => what), ...over]
}

describe('the sheet of a sign', () => {
  test.each(['a4', 'plate'] as const)(
    '%s: every real name of the county fits, with and without a phone',
    (size) => {
      expect(stations).toHaveLength(649)
      const wrong = stations.flatMap((station) =>
        [station, { ...station, phone: null }].flatMap((one) =>
          clashes(signSheet(size, one, county, PICTURE), 8).map((clash) => `${one.fullName}: ${clash}`),
        ),
      )
      expect(wrong).toEqual([])
    },
  )

  test.each([
    ['a4', 11],
    ['plate', 16],
  ] as const)('%s: even the longest name can be read from a distance', (size, least) => {
    const svg = signSheet(size, { ...stations[0], ...longest, phone: null } as never, county, PICTURE)
    const bold = [...svg.matchAll(/font-size="([\d.]+)"[^>]*font-weight[^>]*>([^<]{4,})</g)]
    const name = bold.filter(([, , words = '']) => longest?.name.includes(words))
    expect(name.length).toBeGreaterThan(0)
    for (const [, fontSize] of name) expect(Number(fontSize)).toBeGreaterThanOrEqual(least)
  })

  test('shows the whole name, the number, the three steps and who to call', () => {
    for (const station of stations.slice(0, 40)) {
      const svg = signSheet('a4', station, county, PICTURE)
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
      for (const part of [
        station.name,
        `编号 ${station.number}`,
        '打开微信',
        '扫一扫',
        '看活动',
        '053800001234',
        '12345',
      ])
        expect(words).toContain(part)
      expect(words).toContain(station.fullName)
    }
  })

  test('takes nothing that a name holds for markup', () => {
    const evil = { name: `<script>&"'`, fullName: `<script>&"'`, townName: null, number: '1', phone: null }
    expect(signSheet('a4', evil, county, PICTURE)).not.toContain('<script>')
    expect(xml('a\u0000b<\u0007>')).toBe('ab&lt;&gt;')
  })

  test('for a whole town each begins a page of its own', () => {
    const html = allSheets(
      '乙镇',
      [PICTURE, PICTURE].map((picture) => signSheet('a4', stations[1] as never, county, picture)),
    )
    expect(html).toContain('break-after:page')
    expect(html.match(/<svg /g)).toHaveLength(2)
  })
})

test('a text is set as large as it fits, on as few lines as that allows, and never cut', () => {
  const room = { width: 100, size: 20, lines: 2 }
  expect(fitted('刘庄', room)).toEqual({ lines: ['刘庄'], size: 20 })
  expect(fitted('一二三四五六七八九十', room)).toEqual({ lines: ['一二三四五', '六七八九十'], size: 20 })
  const { lines, size } = fitted('一二三四五六七八九十一二三四五六七八', room)
  expect(lines.join('')).toHaveLength(18)
  expect(Math.max(...lines.map(emsOf)) * size).toBeLessThanOrEqual(100)
})

describe('the poster', () => {
  const at = (day: string) => new Date(`2026-${day}T09:00:00+08:00`).toISOString()
  const anActivity = (title: string, day: string, organiserId = 'own') => ({
    title,
    startsAt: at(day),
    placeName: '村委会二楼会议室',
    organiserId,
    mode: 'dropIn' as const,
  })

  test.each([
    [['2026-11-28'], '11月28日 周六 上午 9:00'],
    [['2026-11-07', '2026-11-14', '2026-11-21'], '11月7日、14日、21日 每周六 上午 9:00'],
    [['2026-11-03', '2026-11-05'], '11月3日、5日 上午 9:00'],
    [
      ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'],
      '11月1日起共 6 场 上午 9:00',
    ],
  ])('says %j as people do', (days, words) => {
    expect(sayDays(days, '上午 9:00')).toBe(words)
  })

  test('tells a weekly thing once, with its days', () => {
    const lines = posterLines(
      ['11-07', '11-14', '11-21'].map((day) => anActivity('书法课堂', day)),
      'own',
    )
    expect(lines).toMatchObject([
      { title: '书法课堂', when: '11月7日、14日、21日 每周六 上午 9:00', count: 3 },
    ])
  })

  test("keeps room for the station's own things before its town's", () => {
    const town = Array.from({ length: 20 }, (_, i) => anActivity(`全镇${i}`, '11-02', 'town'))
    const chosen = chosenLines(posterLines([...town, anActivity('本村的', '11-29')], 'own'), 5)
    expect(chosen).toHaveLength(5)
    expect(chosen.at(-1)?.title).toBe('本村的')
  })

  test('of the longest names fits its page', () => {
    const station = { ...(longest as (typeof stations)[0]), phone: '053800001234' }
    const many = Array.from({ length: 30 }, (_, i) =>
      anActivity(`${'长'.repeat(40)}${i}`, `11-${String(i + 1).padStart(2, '0')}`),
    )
    const { svg, shown, left } = poster('a3', '2026-11', station, many, county, PICTURE)
    expect(clashes(svg, 4)).toEqual([])
    expect(shown + left).toBe(30)
    expect(svg).toContain('width="296.98mm" height="420.02mm"')
    expect(svg).toContain(`还有 ${left} 场`)
  })
})

describe('the life of a plate', () => {
  const on = '2026-11-23T02:00:00.000Z'
  test.each([
    [{}, 'fresh'],
    [{ printedAt: on }, 'printed'],
    [{ printedAt: on, installedAt: on }, 'installed'],
    [{ lastScannedOn: '2026-11-23' }, 'installed'],
    [{ installedAt: on, damagedAt: on }, 'damaged'],
    [{ installedAt: on, damagedAt: null }, 'installed'],
  ])('%j is %s', (life, state) => {
    expect(signState({ status: 'current', ...life })).toBe(state)
  })

  test('a replaced one is shown in its own list alone', () => {
    const sign = { status: 'replaced', damagedAt: on } as const
    expect(isShown(sign, 'replaced')).toBe(true)
    expect(isShown(sign, 'all') || isShown(sign, 'damaged')).toBe(false)
  })

  test('a new code has the form that is printed', () => {
    for (let n = 0; n < 256; n++) expect(v.is(SignCode, codeOf(new Uint8Array(6).fill(n)))).toBe(true)
  })
})
