import type { Draft } from '../../../types/draft'
import { CallError } from '../../lib/caller'
import { newKey } from '../../lib/key'
import { isOpenQuestion } from '../../lib/useAct'
import { merge } from './merge'

/** Where the words are: with the county, on the way, on this phone alone, or refused. */
export type Safety = 'saved' | 'saving' | 'phone' | 'refused'

export interface SaverState<Fields> {
  written: Fields
  draft: Draft
  safety: Safety
  error: unknown
  /** What somebody else wrote meanwhile, and where it differs from mine. */
  clash: { theirs: Fields; both: (keyof Fields)[] } | null
}

/** The phone's own copy: what was written, and the version it was written on. */
export interface Kept<Fields> {
  rev: number
  base: Fields
  written: Fields
}

export interface SaverParts<Fields> {
  draft: Draft
  read: (draft: Draft) => Fields
  /** What of it would be sent; two writings that send the same need no save. */
  send: (written: Fields) => object
  save: (draft: Draft, written: Fields, idempotencyKey: string) => Promise<Draft>
  open: () => Promise<Draft>
  recall: () => Kept<Fields> | null
  keep: (kept: Kept<Fields> | null) => void
  /** Calls later, and gives a way to call it off. */
  later: (ms: number, run: () => void) => () => void
  onChange: () => void
}

const PAUSE_MS = 1_200
const RETRY_MS = 15_000
const CLASHES_MAX = 3

/**
 * Keeps a draft: on the phone with every key, with the county when the typing pauses. One save travels at a
 * time; a save whose answer was lost goes out again unchanged, so that it is never taken for somebody else's.
 */
export function createSaver<Fields extends object>(parts: SaverParts<Fields>) {
  let base = parts.read(parts.draft)
  let state: SaverState<Fields> = {
    written: base,
    draft: parts.draft,
    safety: 'saved',
    error: null,
    clash: null,
  }
  let pending: { written: Fields; key: string } | null = null
  let running: Promise<void> | null = null
  let callOff = () => {}

  const set = (change: Partial<SaverState<Fields>>) => {
    state = { ...state, ...change }
    parts.onChange()
  }
  const words = (written: Fields) => JSON.stringify(parts.send(written))
  const dirty = () => words(state.written) !== words(base)
  const keep = () => parts.keep({ rev: state.draft.rev, base, written: state.written })

  function takeIn(draft: Draft): void {
    const theirs = parts.read(draft)
    const { merged, both } = merge(base, state.written, theirs)
    base = theirs
    set({ draft, written: merged, clash: { theirs, both } })
    keep()
  }

  async function saveOnce(): Promise<void> {
    pending ??= { written: state.written, key: newKey() }
    const { written, key } = pending
    set({ safety: 'saving' })
    try {
      const draft = await parts.save(state.draft, written, key)
      pending = null
      base = written
      set({ draft, error: null })
      keep()
    } catch (error) {
      if (!isOpenQuestion(error)) pending = null
      throw error
    }
  }

  async function drain(): Promise<void> {
    for (let clashes = 0; dirty(); ) {
      try {
        await saveOnce()
      } catch (error) {
        const changed = error instanceof CallError && error.code === 'draft_changed'
        if (!changed || ++clashes > CLASHES_MAX) throw error
        const newest = await parts.open()
        if (newest.status !== 'draft') throw error
        takeIn(newest)
      }
    }
  }

  /** Sends what is not sent yet. Throws what stood in the way; the words stay on the phone. */
  async function flush(): Promise<Draft> {
    callOff()
    running ??= drain().finally(() => {
      running = null
    })
    try {
      await running
    } catch (error) {
      const lost = isOpenQuestion(error)
      set({ safety: lost ? 'phone' : 'refused', error })
      callOff()
      if (lost) callOff = parts.later(RETRY_MS, soon)
      throw error
    }
    if (dirty()) return flush()
    set({ safety: 'saved', error: null })
    return state.draft
  }

  const soon = () => {
    flush().catch(() => {
      // What went wrong is in the state, for the screen to say.
    })
  }

  function change(patch: Partial<Fields>): void {
    set({ written: { ...state.written, ...patch } })
    keep()
    callOff()
    if (!dirty()) return
    if (state.safety === 'saved') set({ safety: 'saving' })
    callOff = parts.later(PAUSE_MS, soon)
  }

  const kept = parts.recall()
  if (kept && parts.draft.status === 'draft') {
    state = { ...state, written: kept.written }
    if (kept.rev !== parts.draft.rev) {
      const { merged, both } = merge(kept.base, kept.written, base)
      state = { ...state, written: merged, clash: both.length > 0 ? { theirs: base, both } : null }
    }
    if (dirty()) {
      state = { ...state, safety: 'saving' }
      callOff = parts.later(0, soon)
    }
  }

  return {
    state: () => state,
    change,
    flush,
    /** What the other wrote in one field instead of mine. */
    take: (key: keyof Fields) => {
      const { clash } = state
      if (!clash) return
      const both = clash.both.filter((one) => one !== key)
      set({ clash: both.length > 0 ? { ...clash, both } : null })
      change({ [key]: clash.theirs[key] } as unknown as Partial<Fields>)
    },
    /** I have seen what the other wrote. */
    settleClash: () => set({ clash: null }),
    /** The page closes: what is not sent yet goes now, and stays on the phone if it cannot. */
    close: () => {
      callOff()
      if (dirty()) soon()
    },
    /** Handed in or dropped: the phone's copy is not needed any more. */
    forget: () => {
      callOff()
      parts.keep(null)
    },
  }
}

export type Saver<Fields extends object> = ReturnType<typeof createSaver<Fields>>
