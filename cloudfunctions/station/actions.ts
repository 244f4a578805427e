import type { stationContract } from '../../types/station'
import { directory } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import type { DirectoryRecord } from '../_lib/records'
import { boardOf } from './board'
import { noteScan } from './noteScan'
import { resolve } from './resolve'

type StationActions = Actions<typeof stationContract>
type Entry = DirectoryRecord['stations'][number]

const FOUND_MAX = 30

const entries = async (): Promise<Entry[]> => (await directory.find('stations'))?.stations ?? []

const townLines = (all: readonly Entry[]) =>
  all
    .filter(({ level }) => level === 'town')
    .map(({ id, name }) => ({ id, name, stationCount: all.filter(({ townId }) => townId === id).length }))

export const open: StationActions['open'] = async (input, { now }) => {
  const resolved = await resolve(input)
  if (resolved) {
    const [board] = await Promise.all([boardOf(resolved, now), noteScan(resolved.sign, now)])
    return board
  }
  // For the list of signs that need a look.
  console.warn(JSON.stringify({ unknownSign: input }))
  return { kind: 'unknown', towns: townLines(await entries()) }
}

export const towns: StationActions['towns'] = async () => ({ towns: townLines(await entries()) })

export const list: StationActions['list'] = async ({ townId }) => ({
  stations: (await entries()).filter((entry) => entry.townId === townId || entry.id === townId),
})

export const find: StationActions['find'] = async ({ text }) => {
  const wanted = searchWords(text)
  const hits = (await entries()).filter((entry) => matches(entry, wanted))
  return { stations: hits.slice(0, FOUND_MAX), more: hits.length > FOUND_MAX }
}

/** What the plate says after the name is no part of it, and digits may be typed wide. */
const searchWords = (text: string): string => {
  const words = text.normalize('NFKC').replace(/\s/g, '')
  return words.replace(/新时代文明实践(站|分中心|中心)$/, '') || words
}

/** Digits are the number under the sign, with or without its leading zeros; anything else is part of a name. */
const matches = (entry: Entry, wanted: string): boolean =>
  /^\d+$/.test(wanted)
    ? Number(entry.number) === Number(wanted)
    : `${entry.townName ?? ''}${entry.name}`.includes(wanted)
