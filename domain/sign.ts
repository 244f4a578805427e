import type { SignShow, SignState } from '../types/sign'

/** What of a plate tells its state. */
interface Life {
  status: 'current' | 'replaced'
  printedAt?: string | null
  installedAt?: string | null
  damagedAt?: string | null
  lastScannedOn?: string | null
}

/** Damage counts until it is repaired. A plate that somebody scanned hangs, whether or not anybody said so. */
export function signState(sign: Life): SignState {
  if (sign.status === 'replaced') return 'replaced'
  if (sign.damagedAt) return 'damaged'
  if (sign.installedAt || sign.lastScannedOn) return 'installed'
  return sign.printedAt ? 'printed' : 'fresh'
}

/** Whether a plate belongs to a list. Replaced ones are only in their own. */
export function isShown(sign: Life, show: SignShow): boolean {
  const state = signState(sign)
  if (show === 'all') return state !== 'replaced'
  if (show === 'unscanned') return state === 'installed' && !sign.lastScannedOn
  return state === show
}

/** What a code is made of: digits and letters that look like no other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 6

/** A code from random or hashed bytes, at least six of them. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

/** What a sign's QR code carries: the only thing that is printed on metal for good. */
export const sceneOf = (code: string): string => `s=${code}`
