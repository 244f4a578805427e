import type { Mode } from '../types/activity'
import type { PosterSize } from '../types/sign'
import type { Instant } from '../types/time'
import { dayOf, sayTime, weekdayOf } from './day'
import { box, emsOf, fitted, INK, MUTED, pictureAt, RED, sheet, textAt, WHITE } from './print'
import type { HouseWords, SignWords } from './signSheet'

/** What a poster needs of an activity. */
export interface PosterActivity {
  title: string
  startsAt: Instant
  placeName: string
  organiserId: string
  mode: Mode
}

/** The same thing at the same time of day in the same place: one line of the poster, with all its days. */
export interface PosterLine {
  title: string
  when: string
  placeName: string
  firstAt: Instant
  isOwn: boolean
  count: number
}

const WEEKDAYS = '日一二三四五六'
const DAYS_TOLD = 5

const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 11月28日 周六 上午 9:00; 11月7日、14日、21日(周六)上午 9:00; 11月3日起 8 场 上午 9:00. */
export function sayDays(days: readonly string[], time: string): string {
  const [first = '', ...rest] = days
  const weekday = `周${WEEKDAYS[weekdayOf(first)]}`
  if (rest.length === 0) return `${monthDay(first)} ${weekday} ${time}`
  if (days.length > DAYS_TOLD) return `${monthDay(first)}起共 ${days.length} 场 ${time}`
  const sameMonth = rest.every((day) => day.slice(0, 7) === first.slice(0, 7))
  const others = rest.map((day) => (sameMonth ? `${Number(day.slice(8))}日` : monthDay(day)))
  const isWeekly = rest.every((day) => weekdayOf(day) === weekdayOf(first))
  return `${[monthDay(first), ...others].join('、')}${isWeekly ? ` 每${weekday}` : ''} ${time}`
}

/** A month's activities as lines, soonest first. */
export function posterLines(activities: readonly PosterActivity[], stationId: string): PosterLine[] {
  const groups = new Map<string, PosterActivity[]>()
  for (const activity of activities) {
    const time = sayTime(activity.startsAt)
    const key = [activity.title, time, activity.placeName, activity.organiserId].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), activity])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const days = [...new Set(group.map(({ startsAt }) => dayOf(startsAt)))].sort()
    return [
      {
        title: first.title,
        when: sayDays(days, sayTime(first.startsAt)),
        placeName: first.placeName,
        firstAt: first.startsAt,
        isOwn: first.organiserId === stationId,
        count: group.length,
      },
    ]
  })
}

/** What finds room: the station's own first, then its town's and the county's; shown soonest first. */
export function chosenLines(lines: readonly PosterLine[], room: number): PosterLine[] {
  const sooner = (a: PosterLine, b: PosterLine) => a.firstAt.localeCompare(b.firstAt)
  const ownFirst = [...lines].sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || sooner(a, b))
  return ownFirst.slice(0, room).sort(sooner)
}

// Of a row: its height, and the sizes of its two texts, in millimetres of A4.
const ROW = 18
const TITLE = 7.6
const WHEN = 6
const ROWS = 10
const ROOMY_LINES = 6
const SIZES = [TITLE, WHEN, WHEN] as const
/** Between heading and foot. */
const HEIGHT = 190
const TOP = 50
const WIDTH = 186
/** So much larger is everything when there is little to tell. */
const GROWTH_MAX = 1.7

/** A3 is A4 enlarged; both are drawn in millimetres of A4. */
const SCALE: Record<PosterSize, number> = { a4: 1, a3: Math.SQRT2 }

/**
 * A month's menu for the wall. @param picture data URI of the station's code
 * @returns the page, how many activities are on it and how many are not
 */
export function poster(
  size: PosterSize,
  month: string,
  station: SignWords & { id: string },
  activities: readonly PosterActivity[],
  house: HouseWords,
  picture: string,
): { svg: string; shown: number; left: number } {
  const lines = chosenLines(posterLines(activities, station.id), ROWS)
  const shown = lines.reduce((sum, { count }) => sum + count, 0)
  const left = activities.length - shown
  const title = `${Number(month.slice(5))}月活动菜单`
  const svg = sheet(
    210,
    297,
    `${station.fullName} ${title}`,
    box(0, 0, 210, 46, `fill="${RED}"`) +
      textAt(title, { x: 105, y: 24, size: 17, fill: WHITE, bold: true, anchor: 'middle' }) +
      heading(station) +
      (lines.length ? rows(lines) : nothing()) +
      foot(station, house, picture, left),
    SCALE[size],
  )
  return { svg, shown, left }
}

function heading({ fullName }: SignWords): string {
  const { lines, size } = fitted(fullName, { width: 190, size: 9, lines: 1 })
  return textAt(lines.join(''), { x: 105, y: 38, size, fill: WHITE, anchor: 'middle' })
}

/** Too long for its line, the end of a text gives way to dots: the whole is behind the code. */
const within = (text: string, ems: number): string => {
  if (emsOf(text) <= ems) return text
  const characters = [...text]
  while (emsOf(characters.join('')) > ems - 1) characters.pop()
  return `${characters.join('')}…`
}

/** With little to tell the place has a line of its own. */
const isRoomy = (lines: readonly PosterLine[]) => lines.length <= ROOMY_LINES

const textsOf = ({ title, when, placeName }: PosterLine, roomy: boolean): string[] =>
  roomy ? [title, when, placeName] : [title, `${when} · ${placeName}`]

/** As large as the page and the longest texts allow. */
function rows(lines: readonly PosterLine[]): string {
  const roomy = isRoomy(lines)
  const widest = (size: number, i: number) =>
    WIDTH / (size * Math.max(...lines.map((line) => emsOf(textsOf(line, roomy)[i] ?? ''))))
  const widths = SIZES.slice(0, roomy ? 3 : 2).map(widest)
  const height = ROW + (roomy ? WHEN * 1.4 : 0)
  const growth = Math.max(1, Math.min(GROWTH_MAX, HEIGHT / (height * lines.length), ...widths))
  return lines.map((line, i) => row(textsOf(line, roomy), TOP + i * height * growth, height, growth)).join('')
}

const row = (texts: readonly string[], y: number, height: number, growth: number): string =>
  texts
    .map((text, i) => {
      const size = (SIZES[i] ?? WHEN) * growth
      return textAt(within(text, WIDTH / size), {
        x: 12,
        y: y + (9 + i * 7.6) * growth,
        size,
        bold: i === 0,
        fill: i === 2 ? MUTED : INK,
      })
    })
    .join('') + box(12, y + (height + 0.4) * growth, WIDTH, 0.25, `fill="#e3d9c9"`)

const nothing = (): string =>
  textAt('这个月的活动正在安排', { x: 105, y: 120, size: 11, anchor: 'middle' }) +
  textAt('请用微信扫码看最新的', { x: 105, y: 138, size: 9, fill: MUTED, anchor: 'middle' })

const foot = (station: SignWords, house: HouseWords, picture: string, left: number): string =>
  box(0, 245, 210, 0.8, `fill="${RED}"`) +
  pictureAt(picture, 154, 248, 44) +
  textAt(left > 0 ? `还有 ${left} 场，更多请扫码` : '预约、看详情，请扫码', {
    x: 12,
    y: 260,
    size: 9,
    bold: true,
  }) +
  textAt('打开微信 · 扫一扫 · 看活动', { x: 12, y: 271, size: 7 }) +
  textAt(station.phone ? `值班电话 ${station.phone}` : `${house.hotline.name} ${house.hotline.phone}`, {
    x: 12,
    y: 281,
    size: 7,
  }) +
  textAt(`编号 ${station.number}`, { x: 12, y: 290, size: 5, fill: MUTED })
