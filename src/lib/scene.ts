import * as v from 'valibot'
import { SignCode } from '../../types/station'

/** What the way in says: a sign's code, a station's id, a sign that cannot be read, or nothing. */
export type Target = { code: string } | { stationId: string } | 'unreadable' | null

/**
 * Reads the query of the station page. `scene` is what the QR code carries, `s=<code>`; WeChat hands it over
 * URL-encoded, browsers decode it once, so it may be encoded or not.
 */
export function readTarget(query: Record<string, string | undefined>): Target {
  const scene = decode(query.scene ?? '')
  const told = Object.fromEntries(scene.split('&').map((pair) => pair.split('=')))
  const code = v.safeParse(SignCode, told.s)
  if (code.success) return { code: code.output }
  const stationId = query.id ?? told.id
  if (stationId) return { stationId: decode(stationId) }
  return scene ? 'unreadable' : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % is the sign's own text
  }
}
