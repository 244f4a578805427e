import type { Table } from '../../domain/sheets/cell'
import { findPlace, placesIn, unknownPlace } from '../../domain/sheets/place'
import { type PlacedRow, type PlannedRow, planRow, withoutTwins } from '../../domain/sheets/plan'
import { type Sheet, STATION } from '../../domain/sheets/sheet'
import { type ReadRow, readTable } from '../../domain/sheets/table'
import type { SheetKind, SheetProblem } from '../../types/sheet'
import type { Day } from '../../types/time'
import { directory } from '../_lib/collections'
import type { DirectoryRecord, StationRecord } from '../_lib/records'
import { idOfThing } from './ids'
import { keeperOf } from './keep/keeperOf'
import { stationsOf } from './stationsOf'

export interface Planned {
  rows: PlannedRow[]
  problems: SheetProblem[]
}

/** What each row of a file would do, or all that is wrong with it. */
export async function planImport(
  kind: SheetKind,
  sheet: Sheet,
  table: Table,
  node: StationRecord,
  today: Day,
): Promise<Planned> {
  const read = readTable(sheet.columns, table, today)
  const { placed, problems } = await place(kind, sheet, read.rows, node)
  const { first, twice, problems: twins } = withoutTwins(placed)
  const wrong = [...read.problems, ...problems, ...twins]
  if (wrong.length > 0) return { rows: [], problems: wrong }
  const there = await keeperOf(kind).there(first, node)
  const rows = first.map((row) => planRow(row, there.get(row.id) ?? null))
  return {
    rows: [...rows, ...twice.map((row) => ({ ...row, does: 'twice' as const, before: {}, after: {} }))],
    problems: [],
  }
}

/** Finds each row's node, which has to lie within the one the file is for, and gives the row its id. */
async function place(kind: SheetKind, sheet: Sheet, rows: readonly ReadRow[], node: StationRecord) {
  const placed: PlacedRow[] = []
  const problems: SheetProblem[] = []
  const say = (row: number, key: string, says: string) => {
    problems.push({ row, column: sheet.columns.find((one) => one.key === key)?.heading ?? null, says })
  }
  const find = finder((await directory.find('stations'))?.stations ?? [], node)
  const found = rows.map((row) => find(String(row.values[STATION])))
  const stations = await stationsOf(found.flatMap((one) => ('value' in one ? [one.value] : [])))
  for (const [i, row] of rows.entries()) {
    const { values } = row
    const read = found[i]
    if (!read || 'says' in read) {
      say(row.row, STATION, read?.says ?? '')
      continue
    }
    const station = stations.get(read.value)
    if (!station?.path.includes(node._id)) {
      say(row.row, STATION, `写的“${values[STATION]}”不归${node.name}管，这一行您不能导入`)
      continue
    }
    const trouble = sheet.trouble?.(values)
    if (trouble) {
      say(row.row, trouble.key, trouble.says)
      continue
    }
    const sameness = sheet.sameness(values)
    placed.push({
      row: row.row,
      values,
      id: sameness.length > 0 ? idOfThing(kind, station._id, sameness) : station._id,
      stationId: station._id,
      title: sameness.length > 0 ? sheet.title(values) : nameOf(station),
      fields: sheet.fields(values),
    })
  }
  return { placed, problems }
}

/** A name that several bear means the one that is the node's own. */
function finder(lines: DirectoryRecord['stations'], { _id, level }: StationRecord) {
  const own = placesIn(lines.filter(({ id, townId }) => level === 'county' || id === _id || townId === _id))
  const all = placesIn(lines)
  return (written: string) => {
    const read = findPlace(own, written)
    return read ?? findPlace(all, written) ?? unknownPlace(written)
  }
}

const nameOf = ({ level, townName, name }: StationRecord) =>
  `${level === 'village' ? (townName ?? '') : ''}${name}`
