import { useEffect, useRef } from 'react'
import { focusLater } from './focusLater'

const STOPS = '[tabindex="0"], input, select, textarea'

/**
 * In a browser, holds the keyboard inside of a dialog: it begins there, Tab goes round in it, Escape refuses, and
 * afterwards it goes on where it was. Returns what the dialog's own element needs; nothing in WeChat.
 */
export function useHeldFocus(onEscape: () => void): object {
  const held = useRef<HTMLElement>(null)
  const refuse = useRef(onEscape)
  refuse.current = onEscape
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const opener = document.activeElement
    focusLater(held.current)
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') refuse.current()
      if (event.key === 'Tab' && held.current) turn(event, held.current)
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      focusLater(opener)
    }
  }, [])
  return process.env.TARO_ENV === 'h5' ? { ref: held, tabIndex: -1, 'aria-modal': 'true' } : {}
}

/** From the last stop to the first and back; anything outside comes in. */
function turn(event: KeyboardEvent, held: HTMLElement): void {
  const stops = [...held.querySelectorAll<HTMLElement>(STOPS)]
  const [first, last] = [stops[0], stops.at(-1)]
  const at = document.activeElement
  const outside = !stops.some((stop) => stop === at)
  const next = event.shiftKey ? (outside || at === first) && last : (outside || at === last) && first
  if (!next) return
  event.preventDefault()
  next.focus()
}
