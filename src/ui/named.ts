const CONTROLS = ['button', 'link']
const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** What a screen reader says about a part of the page, in the attribute names of the platform. */
export function named(label: string | undefined, role: string): object {
  const name = label === undefined ? {} : { 'aria-label': label }
  if (!IN_BROWSER) return { 'aria-role': role, ...name }
  return { role, ...name, ...(CONTROLS.includes(role) ? { tabIndex: 0 } : {}) }
}

/** A heading: 1 of the page, 2 of a part of it. */
export const headed = (level: 1 | 2): object =>
  IN_BROWSER ? { role: 'heading', 'aria-level': String(level) } : { 'aria-role': 'heading' }

/** A picture, and what is said instead of it; without words it only decorates. */
export function pictured(words: string): object {
  if (IN_BROWSER) return { alt: words }
  return words ? { 'aria-role': 'img', 'aria-label': words } : { 'aria-hidden': 'true' }
}

/** Passed over by screen readers: what it shows is said elsewhere. */
export const unsaid = { 'aria-hidden': 'true' }
