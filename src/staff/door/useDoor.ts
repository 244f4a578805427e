import { useDidShow } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../lib/call'
import { instantNow } from '../../lib/clock'
import { newKey } from '../../lib/key'
import { createDoorBook, type DoorBook, type DoorState } from './book'
import { keepDoor, recallDoor } from './pending'

interface Open {
  book: DoorBook
  listeners: Set<() => void>
}

/** They outlive their page: what waits is uploaded while somebody reads another one. */
const open = new Map<string, Open>()

function bookOf(activityId: string): Open {
  const known = open.get(activityId)
  if (known) return known
  const listeners = new Set<() => void>()
  const book = createDoorBook({
    kept: recallDoor(activityId),
    keep: (kept) => keepDoor(activityId, kept, instantNow()),
    load: () => call('door', 'list', { activityId }),
    send: async (marks) => {
      // Each mark has a key of its own, so whichever way they are put together, none counts twice.
      const { results } = await call('door', 'mark', { activityId, marks }, { idempotencyKey: newKey() })
      return results
    },
    now: instantNow,
    newKey,
    later: (ms, run) => {
      setTimeout(run, ms)
    },
    onChange: () => {
      for (const listener of listeners) listener()
    },
  })
  const made = { book, listeners }
  open.set(activityId, made)
  return made
}

/** The list at the door of an activity, looked at anew whenever the page comes to the front. */
export function useDoor(activityId: string): { book: DoorBook; state: DoorState } {
  const { book, listeners } = bookOf(activityId)
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const state = useSyncExternalStore(subscribe, book.state, book.state)
  useEffect(() => {
    book.refresh()
  }, [book])
  useDidShow(() => {
    book.refresh()
  })
  return { book, state }
}
