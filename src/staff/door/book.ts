import type { OutputOf } from '../../../types/contract'
import type { DoorRow, doorContract, Mark, MarkResult } from '../../../types/door'
import type { Instant } from '../../../types/time'
import { CallError } from '../../lib/caller'

export type Door = OutputOf<typeof doorContract.list>

/** Something that was marked here and could not be done; shown until a person has read it. */
export interface Trouble extends Pick<MarkResult, 'key' | 'code' | 'other'> {
  who: string
}

/** What lies on the phone, so that nothing is lost when it is closed or has no network. */
export interface Kept {
  door: Door | null
  marks: Mark[]
  troubles: Trouble[]
}

export interface DoorState {
  door: Door | null
  /** Everyone, with what was marked here and is not uploaded yet laid over it. */
  rows: DoorRow[]
  waiting: number
  troubles: Trouble[]
  /** Why the last look or upload failed; null when it did not. */
  failure: unknown
}

interface Parts {
  kept: Kept | null
  keep: (kept: Kept) => void
  load: () => Promise<Door>
  send: (marks: Mark[]) => Promise<MarkResult[]>
  now: () => Instant
  newKey: () => string
  later: (ms: number, run: () => void) => void
  onChange: () => void
}

const TRY_AGAIN_MS = 15_000
const AT_ONCE = 50

/**
 * The list at the door of one activity. A mark is seen at once, kept on the phone until the county has answered it,
 * and sent in the order it was made; what was refused is told, never dropped in silence.
 */
export function createDoorBook({ kept, keep, load, send, now, newKey, later, onChange }: Parts) {
  let { door, marks, troubles }: Kept = kept ?? { door: null, marks: [], troubles: [] }
  let failure: unknown = null
  let sending: Promise<void> | null = null
  let waitsToTry = false
  let answered = new Map<string, DoorRow>()
  let state = seen()

  function seen(): DoorState {
    const rows = (door?.rows ?? []).map((row) => marks.reduce(withMark, row))
    return { door, rows, waiting: marks.length, troubles, failure }
  }
  function changed() {
    state = seen()
    keep({ door, marks, troubles })
    onChange()
  }
  const put = (row: DoorRow) => {
    if (!door) return
    const known = door.rows.some(({ bookingId }) => bookingId === row.bookingId)
    const rows = known
      ? door.rows.map((one) => (one.bookingId === row.bookingId ? row : one))
      : [...door.rows, row]
    door = { ...door, rows }
  }
  function take(result: MarkResult) {
    const mark = marks.find(({ key }) => key === result.key)
    const row = state.rows.find(({ bookingId }) => bookingId === mark?.bookingId)
    marks = marks.filter(({ key }) => key !== result.key)
    if (result.row) {
      put(result.row)
      answered.set(result.row.bookingId, result.row)
    }
    if (result.outcome !== 'refused') return
    const { key, code, other } = result
    troubles = [...troubles, { key, code, other, who: row?.name ?? row?.code ?? '' }]
  }
  async function sendAll() {
    while (marks.length > 0) {
      for (const result of await send(marks.slice(0, AT_ONCE))) take(result)
      failure = null
      changed()
    }
  }
  function failed(error: unknown) {
    failure = error
    const passes = error instanceof CallError && ['offline', 'timeout', 'internal'].includes(error.code)
    if (passes && marks.length > 0 && !waitsToTry) {
      waitsToTry = true
      later(TRY_AGAIN_MS, () => {
        waitsToTry = false
        upload()
      })
    }
    changed()
  }
  /** One upload at a time; what is marked meanwhile goes along with it. */
  function upload(): Promise<void> {
    if (marks.length === 0) return Promise.resolve()
    sending ??= sendAll()
      .catch(failed)
      .finally(() => {
        sending = null
      })
    return sending
  }
  return {
    state: () => state,
    upload,
    async refresh(): Promise<void> {
      answered = new Map()
      try {
        const fresh = await load()
        door = fresh
        // What was answered while the list was on its way is newer than the list.
        for (const row of answered.values()) put(row)
        if (marks.length === 0) failure = null
        changed()
      } catch (error) {
        failed(error)
      }
      await upload()
    },
    /** Somebody the list on this phone did not have yet. */
    add(row: DoorRow): void {
      put(row)
      changed()
    },
    mark(bookingId: string, act: Mark['act']): Promise<void> {
      const row = state.rows.find((one) => one.bookingId === bookingId)
      if (!row || withMark(row, { key: '', bookingId, act, at: now() }) === row) return Promise.resolve()
      marks = [...marks, { key: newKey(), bookingId, act, at: now() }]
      changed()
      return upload()
    },
    read(): void {
      troubles = []
      changed()
    },
  }
}
export type DoorBook = ReturnType<typeof createDoorBook>

/** How a row will look once the mark is uploaded; the same row where it changes nothing. */
function withMark(row: DoorRow, { bookingId, act, at }: Mark): DoorRow {
  if (bookingId !== row.bookingId) return row
  if (act === 'in') return row.arrivedAt ? row : { ...row, status: 'checked_in', arrivedAt: at, leftAt: null }
  if (act === 'out') return row.arrivedAt && !row.leftAt ? { ...row, leftAt: at } : row
  return row.status === 'checked_in' ? { ...row, status: 'confirmed', arrivedAt: null, leftAt: null } : row
}
