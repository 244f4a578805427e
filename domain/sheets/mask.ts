/** 138****5678: enough to tell two numbers apart, not enough to call. Numbers of offices are public and stay. */
export const maskMobiles = (text: string): string =>
  text.replace(/(^|\D)(1\d{2})\d{4}(\d{4})(?!\d)/g, '$1$2****$3')

/** 王*芳: the first and, of three or more, the last character. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length <= 1) return characters.join('')
  const last = characters.length > 2 ? characters.at(-1) : ''
  return `${characters[0]}${'*'.repeat(Math.max(1, characters.length - (last ? 2 : 1)))}${last}`
}

/**
 * A spreadsheet would run words that begin like this as a formula, also wide, small or behind blanks that it does
 * not show; a quote in front keeps them words.
 */
export const asWords = (text: string): string =>
  /^[\t\r\n]|^[=+\-@\u2212]/.test(text) || /^[=+\-@\u2212]/.test(seen(text)) ? `'${text}` : text

/** What is left in front once blanks and invisible characters are gone, in plain width. */
const seen = (text: string): string => text.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}]+/u, '')
