import { CallError } from '../../src/lib/caller'
import { createDoorBook, type Door, type DoorBook, type Kept } from '../../src/staff/door/book'
import type { DoorRow, Mark, MarkResult } from '../../types/door'

const rowOf = (id: string, different: Partial<DoorRow> = {}): DoorRow => ({
  bookingId: id,
  name: `名字${id}`,
  maskedPhone: null,
  partySize: 1,
  code: 'A2B3C4',
  via: 'self',
  status: 'confirmed',
  volunteer: false,
  arrivedAt: null,
  leftAt: null,
  ...different,
})

/** A county that remembers its marks by key, a phone, and a network that can be cut before or after the county. */
function stage(ids: string[] = ['a', 'b'], kept: Kept | null = null) {
  const rows = new Map(ids.map((id) => [id, rowOf(id)]))
  const phone = { kept }
  const heard: Mark[] = []
  const known = new Set<string>()
  let cut: 'before' | 'after' | null = null
  let refusal: MarkResult['code'] = null
  let waiting: (() => void)[] = []
  let clock = 0
  let keys = 0
  const answer = (mark: Mark): MarkResult => {
    const row = rows.get(mark.bookingId)
    const result = { key: mark.key, code: null, other: null, row: row ?? null }
    if (known.has(mark.key)) return { ...result, outcome: 'done' }
    if (refusal || !row) return { ...result, outcome: 'refused', code: refusal ?? 'door_not_booked' }
    if (mark.act === 'in' && row.arrivedAt) return { ...result, outcome: 'already' }
    known.add(mark.key)
    heard.push(mark)
    const next: DoorRow =
      mark.act === 'in'
        ? { ...row, status: 'checked_in', arrivedAt: mark.at }
        : mark.act === 'out'
          ? { ...row, leftAt: mark.at }
          : { ...row, status: 'confirmed', arrivedAt: null, leftAt: null }
    rows.set(mark.bookingId, next)
    return { ...result, outcome: 'done', row: next }
  }
  const open = () =>
    createDoorBook({
      kept: phone.kept,
      keep: (next) => {
        phone.kept = JSON.parse(JSON.stringify(next))
      },
      load: async () => {
        if (cut) throw new CallError('offline')
        return { activity: {}, rows: [...rows.values()], expected: 0, arrived: 0 } as unknown as Door
      },
      send: async (marks) => {
        if (cut === 'before') throw new CallError('offline')
        const results = marks.map(answer)
        if (cut === 'after') throw new CallError('timeout')
        return results
      },
      now: () => new Date(Date.UTC(2026, 10, 28, 1, clock++)).toISOString(),
      newKey: () => `key-of-mark-${++keys}`,
      later: (_ms, run) => {
        waiting.push(run)
      },
      onChange: () => {},
    })
  return {
    open,
    phone,
    heard,
    rows,
    cutOff: (how: typeof cut) => {
      cut = how
    },
    refuse: (code: typeof refusal) => {
      refusal = code
    },
    /** The time has come to try again; waits until it has. */
    pass: async (book: DoorBook) => {
      const due = waiting
      waiting = []
      for (const run of due) run()
      expect(due).not.toHaveLength(0)
      await book.upload()
    },
  }
}
const statesOf = (book: DoorBook) => book.state().rows.map(({ status }) => status)

test('a mark is seen at once and sent', async () => {
  const { open, heard } = stage()
  const book = open()
  await book.refresh()
  const sent = book.mark('a', 'in')
  expect(statesOf(book)).toEqual(['checked_in', 'confirmed'])
  expect(book.state().waiting).toBe(1)
  await sent
  expect(book.state().waiting).toBe(0)
  expect(heard).toHaveLength(1)
})

test('without a network marks wait on the phone, survive its closing, and go up in order, each once', async () => {
  const { open, cutOff, phone, heard, pass } = stage()
  const book = open()
  await book.refresh()
  cutOff('before')
  await book.mark('a', 'in')
  await book.mark('a', 'undo')
  await book.mark('b', 'in')
  expect(book.state()).toMatchObject({ waiting: 3 })
  expect(statesOf(book)).toEqual(['confirmed', 'checked_in'])
  expect(phone.kept?.marks).toHaveLength(3)
  const again = open()
  expect(statesOf(again)).toEqual(['confirmed', 'checked_in'])
  cutOff('after')
  await again.refresh()
  expect(again.state().waiting).toBe(3)
  cutOff(null)
  await pass(again)
  expect(again.state()).toMatchObject({ waiting: 0, failure: null })
  expect(heard.map(({ bookingId, act }) => bookingId + act)).toEqual(['ain', 'aundo', 'bin'])
})

test('what is refused is told until somebody has read it, also after closing', async () => {
  const { open, refuse } = stage()
  const book = open()
  await book.refresh()
  refuse('door_gone')
  await book.mark('a', 'in')
  expect(book.state()).toMatchObject({ waiting: 0, troubles: [{ who: '名字a', code: 'door_gone' }] })
  expect(statesOf(book)).toEqual(['confirmed', 'confirmed'])
  const again = open()
  expect(again.state().troubles).toHaveLength(1)
  again.read()
  expect(open().state().troubles).toEqual([])
})

test('pressed twice, marked on another phone before: one arrival', async () => {
  const { open, rows, heard } = stage()
  const book = open()
  await book.refresh()
  await Promise.all([book.mark('a', 'in'), book.mark('a', 'in')])
  expect(heard).toHaveLength(1)
  rows.set('b', rowOf('b', { status: 'checked_in', arrivedAt: '2026-11-28T00:30:00.000Z' }))
  await book.mark('b', 'in')
  expect(book.state().rows[1]?.arrivedAt).toBe('2026-11-28T00:30:00.000Z')
  expect(book.state()).toMatchObject({ waiting: 0, troubles: [] })
})

test('more marks than fit into one call go up in several', async () => {
  const ids = Array.from({ length: 120 }, (_, i) => `p${i}`)
  const { open, cutOff, heard } = stage(ids)
  const book = open()
  await book.refresh()
  cutOff('before')
  for (const id of ids) await book.mark(id, 'in')
  expect(book.state().waiting).toBe(120)
  cutOff(null)
  await book.upload()
  expect(heard.map(({ bookingId }) => bookingId)).toEqual(ids)
})

test('somebody who is not on the phone’s list yet is added and marked', async () => {
  const { open, rows, heard } = stage(['a'])
  const book = open()
  await book.refresh()
  await book.mark('late', 'in')
  expect(heard).toHaveLength(0)
  rows.set('late', rowOf('late'))
  book.add(rowOf('late'))
  await book.mark('late', 'in')
  expect(heard).toHaveLength(1)
})
