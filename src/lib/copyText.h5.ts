import type { CopyAnswer } from './copyText'

/**
 * Puts words on the clipboard, in a browser. Not by Taro's way: that keeps a copy in the page's storage, where the next
 * holder of the phone finds it, and says that it copied even when the browser refused.
 */
export async function copyText(words: string): Promise<CopyAnswer> {
  if (!navigator.clipboard) return copySelected(words) ? 'copied' : 'refused'
  return navigator.clipboard.writeText(words).then(
    () => 'copied',
    () => 'refused',
  )
}

/** For old browsers, and for pages that did not come over https. */
function copySelected(words: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = words
  area.readOnly = true
  area.style.cssText = 'position:fixed;top:0;opacity:0'
  document.body.appendChild(area)
  area.focus()
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
