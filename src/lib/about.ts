import * as v from 'valibot'
import { FeedbackAbout } from '../../types/feedback'
import { lastStation } from './lastStation'

interface Here {
  path: string
  params: Record<string, string | undefined>
}

/** The public pages that show something of their own; all others have nothing to be reported. */
const PUBLIC = /^\/?pages\/(station|choose|menu|activity|project)\/index/

/** What a report made on this page is about; null on pages that are not public. */
export function aboutPage({ path, params }: Here): FeedbackAbout | null {
  const name = PUBLIC.exec(path)?.[1]
  const station = lastStation()
  if (name === 'activity' || name === 'project') return params.id ? { kind: name, id: params.id } : null
  if (name === 'station' && station) return { kind: 'station', id: station.id }
  if (name === undefined) return null
  return {
    kind: 'page',
    id: name === 'menu' ? 'menu' : 'choose',
    ...(station ? { stationId: station.id } : {}),
  }
}

/** What a report is about that was begun nowhere in particular: the person's own station. */
export function aboutHome(): FeedbackAbout {
  const station = lastStation()
  return station ? { kind: 'station', id: station.id } : { kind: 'page', id: 'choose' }
}

/** The same as parameters of an address, and back. */
export const aboutQuery = (about: FeedbackAbout): Record<string, string | undefined> => ({ ...about })

export function readAbout(params: Record<string, string | undefined>): FeedbackAbout | null {
  const { kind, id, stationId } = params
  const read = v.safeParse(FeedbackAbout, { kind, id, ...(stationId ? { stationId } : {}) })
  return read.success ? read.output : null
}
