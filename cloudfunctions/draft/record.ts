import type { ActivityFields, DraftOrigin, ProjectFields } from '../../types/draft'
import { type Context, openidOf } from '../_lib/defineFunction'
import type { ProjectRecord, StationRecord } from '../_lib/records'
import type { DraftRecord } from '../_lib/records/draft'

/** Whoever does it, as steps name them. */
export const nameOf = (context: Context): string => context.staff?.name ?? '居民'

export const step = (context: Context, did: string, why: string | null = null) => ({
  at: context.now,
  byName: nameOf(context),
  did,
  why,
})

/** What the organiser is called wherever the draft is listed. */
export const organiserPart = ({ _id, name, townName, path }: StationRecord) => ({
  organiserId: _id,
  organiserName: name,
  townName,
  path,
})

interface Begun {
  id: string
  origin?: (typeof DraftOrigin)['options'][number]
  activity?: ActivityFields
  project?: ProjectFields
  live?: boolean
  base?: ActivityFields | null
  did: string
}

/** A draft as it begins. */
export function newDraft(
  context: Context,
  organiser: ReturnType<typeof organiserPart>,
  begun: Begun,
): DraftRecord {
  const openid = openidOf(context)
  const { id, activity, project, live = false } = begun
  return {
    _id: id,
    kind: project ? 'project' : 'activity',
    ...organiser,
    status: 'draft',
    check: 'none',
    origin: begun.origin ?? 'staff',
    activity: activity ?? null,
    base: begun.base ?? null,
    project: project ?? null,
    support: null,
    proposer: null,
    by: openid,
    byName: nameOf(context),
    writers: [openid],
    waitsAt: [],
    submittedAt: null,
    dueAt: null,
    escalateAt: null,
    escalatedAt: null,
    live,
    returnedWhy: null,
    rev: 0,
    createdAt: context.now,
    updatedAt: context.now,
    steps: [step(context, begun.did)],
    doneKeys: [context.key],
  }
}

/** A resident's idea that nobody at the station has taken up yet. */
export const isProposal = ({ status, proposer, by }: DraftRecord): boolean =>
  status === 'submitted' && proposer !== null && by === proposer.openid

export const projectFieldsOf = ({ name, category, contentArea, kind, story }: ProjectRecord) => ({
  name,
  category,
  contentArea,
  kind,
  story,
})
