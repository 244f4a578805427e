import { command as _ } from './collection'
import { directory, stations } from './collections'
import type { DirectoryRecord, StationRecord } from './records'

const PAGE = 500
const ROUNDS = 5
/** What a list of names does not need. */
const BARE = {
  dutyPerson: false,
  phone: false,
  officeHours: false,
  office: false,
  route: false,
  venues: false,
  themes: false,
  sixOnes: false,
} as const

/**
 * Writes the one document of all open stations anew. It is written only onto the copy that was there before
 * the stations were read; so of two rebuilds at once, the one that read earlier has to read again.
 */
export async function rebuildDirectory(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const before = await directory.find('stations', { stations: false })
    const lines = await openLines()
    const rev = before?.rev ?? 0
    if (!before) {
      if (await directory.put({ _id: 'stations', stations: lines, rev: 1 })) return
      continue
    }
    const same = { _id: 'stations', rev: before.rev === undefined ? _.exists(false) : rev }
    if (await directory.takeIf(same, { stations: _.set(lines), rev: rev + 1 })) return
  }
  throw new Error('the directory changes too fast')
}

async function openLines(): Promise<DirectoryRecord['stations']> {
  const lines: DirectoryRecord['stations'] = []
  for (let last = ''; ; ) {
    const page = await stations.list(
      { status: 'open', _id: _.gt(last) },
      { order: [['_id', 'asc']], limit: PAGE, without: BARE },
    )
    lines.push(...page.map(lineOf))
    if (page.length < PAGE) return lines
    last = page.at(-1)?._id ?? ''
  }
}

const lineOf = ({ _id, name, level, townName, townId, number }: StationRecord) => ({
  id: _id,
  name,
  level,
  townName,
  townId,
  number,
})
