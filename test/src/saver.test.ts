import { CallError } from '../../src/lib/caller'
import { createSaver, type Kept } from '../../src/staff/works/saver'
import type { Draft } from '../../types/draft'

interface Words {
  title: string
  place: string
}

const draftOf = (rev: number, words: Words) => ({ id: 'd', status: 'draft', rev, words }) as unknown as Draft
const wordsOf = (draft: Draft) => (draft as unknown as { words: Words }).words

/** A county with one draft, a phone, and a clock that runs when told. */
function stage(first: Words = { title: '', place: '' }, kept: Kept<Words> | null = null) {
  const county = { draft: draftOf(1, first), seen: new Map<string, Draft>() }
  const phone = { kept }
  const calls: { key: string; words: Words }[] = []
  let waiting: (() => void)[] = []
  let fault: 'before' | 'after' | null = null
  const save = async (draft: Draft, written: Words, key: string): Promise<Draft> => {
    calls.push({ key, words: written })
    if (fault === 'before') throw new CallError('offline')
    const known = county.seen.get(key)
    if (!known && draft.rev !== county.draft.rev) throw new CallError('draft_changed')
    if (!known) {
      county.draft = draftOf(county.draft.rev + 1, written)
      county.seen.set(key, county.draft)
    }
    if (fault === 'after') throw new CallError('timeout')
    return county.draft
  }
  const saver = createSaver<Words>({
    draft: county.draft,
    read: wordsOf,
    send: (words) => words,
    save,
    open: async () => county.draft,
    recall: () => phone.kept,
    keep: (next) => {
      phone.kept = next
    },
    later: (_ms, run) => {
      waiting.push(run)
      return () => {
        waiting = waiting.filter((one) => one !== run)
      }
    },
    onChange: () => {},
  })
  return {
    saver,
    county,
    phone,
    calls,
    fail: (when: typeof fault) => {
      fault = when
    },
    /** The typing has paused. */
    pause: async () => {
      const due = waiting
      waiting = []
      for (const run of due) run()
      await saver.flush().catch(() => {})
    },
    pending: () => waiting.length,
    elsewhere: (change: Partial<Words>) => {
      const { draft } = county
      county.draft = draftOf(draft.rev + 1, { ...wordsOf(draft), ...change })
    },
  }
}

describe('a draft being written', () => {
  test('is on the phone at once and with the county when the typing pauses', async () => {
    const { saver, county, phone, calls, pause } = stage()
    saver.change({ title: '包' })
    saver.change({ title: '包饺子' })
    expect(phone.kept?.written.title).toBe('包饺子')
    expect(calls).toHaveLength(0)
    await pause()
    expect(calls).toHaveLength(1)
    expect(wordsOf(county.draft).title).toBe('包饺子')
    expect(saver.state().safety).toBe('saved')
  })

  test('stays on the phone without a network, says so, and goes up when it is back', async () => {
    const { saver, county, phone, fail, pause, pending } = stage()
    fail('before')
    saver.change({ title: '包饺子' })
    await pause()
    expect(saver.state().safety).toBe('phone')
    expect(phone.kept?.written.title).toBe('包饺子')
    expect(pending()).toBe(1)
    fail(null)
    await pause()
    expect(saver.state().safety).toBe('saved')
    expect(wordsOf(county.draft).title).toBe('包饺子')
  })

  test('a save whose answer was lost is not taken for somebody else’s', async () => {
    const { saver, county, calls, fail, pause } = stage()
    fail('after')
    saver.change({ title: '包饺子' })
    await pause()
    fail(null)
    saver.change({ title: '包饺子和汤圆' })
    await pause()
    expect(calls[1]?.key).toBe(calls[0]?.key)
    expect(saver.state().clash).toBeNull()
    expect(wordsOf(county.draft).title).toBe('包饺子和汤圆')
  })

  test('what another wrote elsewhere is taken in; what both wrote stays mine and is shown', async () => {
    const { saver, county, elsewhere, pause } = stage({ title: '一', place: '甲' })
    elsewhere({ title: '二', place: '乙' })
    saver.change({ title: '三' })
    await pause()
    expect(wordsOf(county.draft)).toEqual({ title: '三', place: '乙' })
    expect(saver.state().clash).toEqual({ theirs: { title: '二', place: '乙' }, both: ['title'] })
    saver.take('title')
    await pause()
    expect(wordsOf(county.draft)).toEqual({ title: '二', place: '乙' })
    expect(saver.state().clash).toBeNull()
  })

  test('opened again, what was only on the phone is there and goes up', async () => {
    const kept = { rev: 1, base: { title: '', place: '' }, written: { title: '包饺子', place: '' } }
    const { saver, county, pause } = stage({ title: '', place: '' }, kept)
    expect(saver.state().written.title).toBe('包饺子')
    await pause()
    expect(wordsOf(county.draft).title).toBe('包饺子')
  })

  test('handed in, nothing stays on the phone', async () => {
    const { saver, phone } = stage()
    saver.change({ title: '包饺子' })
    await saver.flush()
    saver.forget()
    expect(phone.kept).toBeNull()
  })
})
