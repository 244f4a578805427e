import type { Instant } from '../types/time'
import { dayOf } from './day'

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A number below `n` that is the same for the same text, and even over many texts (FNV-1a). */
export function numberOf(text: string, n: number): number {
  let hash = FNV_START
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FNV_PRIME) >>> 0
  // Its low bits are the worst of FNV.
  return ((hash ^ (hash >>> 15)) >>> 0) % n
}

/** Whether a refusal is looked at again: drawn from what was refused and the month, by nobody's choice. */
export const isDrawn = (id: string, at: Instant, share: number): boolean =>
  numberOf(`${id}/${dayOf(at).slice(0, 7)}`, 100) < share
