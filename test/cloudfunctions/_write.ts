import type { DraftRecord } from '../../cloudfunctions/_lib/records/draft'
import type { Reply } from '../../types/contract'
import type { ActivityFields, Draft } from '../../types/draft'
import { COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage } from '../_kit/stage'
import { someFields } from './_asks/draft'

export const SIBLING = '990001002'

/** The people of the tests about writing and reviewing, each with their role. */
export function castOn(on: Stage): void {
  on.grant('secretary', 'station', VILLAGE)
  on.grant('clerk', 'station', VILLAGE)
  on.grant('desk', 'frontDesk', VILLAGE)
  on.grant('neighbours', 'station', SIBLING)
  on.grant('town', 'town', TOWN)
  on.grant('reviewer', 'reviewer', TOWN)
  on.grant('otherTown', 'town', OTHER_TOWN)
  on.grant('county', 'county', COUNTY)
  on.grant('colleague', 'county', COUNTY)
}

/** The answer's content, or the code of its refusal as a failure. */
export function data<T>(reply: Reply<never>): T {
  if (!reply.ok) throw new Error(reply.code)
  return reply.data as T
}

export const stored = (on: Stage, id: string) =>
  on.cloud.database.find('drafts', { _id: id })[0] as unknown as DraftRecord | undefined

/** What happened, in the audit log, oldest first. */
export const told = (on: Stage) =>
  on.cloud.database.find('audit').map(({ act, by, thing }) => ({
    act,
    by,
    id: (thing as { id: string }).id,
  }))

export const trust = (on: Stage, node: string) => {
  const { database } = on.cloud
  const rows = database.find('stations')
  database.empty('stations')
  database.insert(
    'stations',
    rows.map((row) => (row._id === node ? { ...row, trustedAt: '2026-11-01T00:00:00.000Z' } : row)) as never,
  )
}

/** Someone begins a draft at a node and fills it in. */
export async function write(
  on: Stage,
  who: string,
  node: string,
  fields: Partial<ActivityFields> = {},
): Promise<Draft> {
  const begun = data<Draft>(await on.as(who).call('draft.start', { nodeId: node, kind: 'activity' }, aKey()))
  const saved = { draftId: begun.id, rev: begun.rev, activity: someFields(fields) }
  return data<Draft>(await on.as(who).call('draft.save', saved, aKey()))
}

export const submit = (on: Stage, who: string, { id, rev }: Draft, key = aKey()) =>
  on.as(who).call('draft.submit', { draftId: id, rev }, key)

/** The same, handed in. */
export async function handIn(on: Stage, who: string, node: string, fields: Partial<ActivityFields> = {}) {
  return data<Draft>(await submit(on, who, await write(on, who, node, fields)))
}
