const CONTROLS = ['button', 'link']

/** What a screen reader says about a part of the page, in the attribute names of the platform. */
export function named(label: string | undefined, role: string): object {
  const name = label === undefined ? {} : { 'aria-label': label }
  if (process.env.TARO_ENV !== 'h5') return { 'aria-role': role, ...name }
  return {
    role,
    ...name,
    ...(CONTROLS.includes(role) ? { tabIndex: 0 } : {}),
    ...(role === 'heading' ? { 'aria-level': '2' } : {}),
  }
}
