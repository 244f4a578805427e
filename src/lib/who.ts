const HOLDER = /^[a-zA-Z0-9-]{1,40}$/

/** Who holds a demo phone: the desk names each frame `phone:<holder>`; a plain browser tab may keep one. */
export function holderOf(windowName: string, kept: string | null): string {
  const named = windowName.startsWith('phone:') ? windowName.slice('phone:'.length) : kept
  return named && HOLDER.test(named) ? named : 'resident'
}

/** The holder of this H5 phone; in WeChat nobody asks, because the platform itself says who is calling. */
export const holder = (): string => holderOf(window.name, window.localStorage.getItem('holder'))

export const authorization = (): string => `Bearer dev:o-demo-${holder()}`
