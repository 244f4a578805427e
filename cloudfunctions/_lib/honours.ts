import { createHash } from 'node:crypto'
import { county } from '../../config/county/current'
import { dayOf } from '../../domain/day'
import { isHigher, nameOf, orderOf, wallKeys } from '../../domain/honour'
import type { HonourKind, LadderLevel, Shown } from '../../types/honour'
import type { Day } from '../../types/time'
import { codeFor } from '../staff/code'
import { command as _ } from './collection'
import { honours, stations, stories } from './collections'
import type { Context } from './defineFunction'
import type { HonourRecord } from './records/honour'

/** Of one case; it only bounds the read. */
const PER_CASE = 20
const PER_PERSON = 50
const KEYS_KEPT = 20
const ROUNDS = 6

export interface Granted {
  caseId: string
  personKey: string
  category: string
  level: LadderLevel
  year: number
  nodeId: string
  path: string[]
  shown: Shown
  kind?: Exclude<HonourKind, 'other'>
  givenOn?: Day
  source?: string | null
}

const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)

/** Of what a case gives at a level there is one. */
export const idOfHonour = (caseId: string, level: string, kind = 'goodPerson'): string =>
  `h${digest(caseId, level, kind)}`

/** A certificate's number: nobody can tell another one from it. */
export const newNumber = async (year: number, id: string): Promise<string> =>
  `RY${year}${await codeFor(`honour/${id}`)}`

/**
 * Gives an honour to the person of a case: one for each level, however often it is asked for. Given again under a
 * new consent it shows what that one allows; what was agreed to and taken back is never shown again.
 */
export async function grantHonour(
  context: Context,
  granted: Granted,
): Promise<{ id: string; number: string }> {
  const id = idOfHonour(granted.caseId, granted.level, granted.kind)
  const record = await newHonour(context, id, granted)
  if (!(await honours.put(record))) await showAs(id, granted.shown)
  await standInOrder(granted.personKey)
  return { id, number: (await honours.find(id))?.number ?? record.number ?? '' }
}

async function newHonour(context: Context, id: string, granted: Granted): Promise<HonourRecord> {
  const { level, year, shown, kind = 'goodPerson', nodeId, path } = granted
  const [station, town] = await stationAndTown(nodeId, path)
  const record: HonourRecord = {
    _id: id,
    stationId: nodeId,
    stationName: station,
    path: [...path],
    status: 'current',
    importId: '',
    rev: 1,
    createdAt: context.now,
    changedAt: context.now,
    title: county.honours[kind][level],
    holder: nameOf(shown) ?? '（不公开姓名）',
    holderKind: 'person',
    level,
    givenOn: granted.givenOn ?? dayOf(context.now),
    givenBy: level === 'county' ? county.honours.givenBy : null,
    deed: null,
    kind,
    category: granted.category || null,
    year,
    townName: town,
    source: granted.source ?? null,
    shown,
    caseId: granted.caseId,
    personKey: granted.personKey,
    number: await newNumber(year, id),
    below: false,
    hiddenAt: null,
    hiddenWhy: null,
    takenBack: [],
    revokedAt: null,
    doneKeys: context.key ? [context.key] : [],
  }
  return { ...record, order: orderOf(record), wall: wallKeys(record) }
}

async function stationAndTown(nodeId: string, path: readonly string[]): Promise<[string, string | null]> {
  const found = await stations.byIds([...new Set([nodeId, path[1] ?? nodeId])])
  const nameFor = (id: string | undefined) => found.find(({ _id }) => _id === id)?.name ?? null
  return [nameFor(nodeId) ?? '', nameFor(path[1])]
}

/** Another consent was given for an honour that is there. One that was taken back changes nothing. */
async function showAs(id: string, shown: Shown): Promise<void> {
  await change(id, (record) => {
    if (record.revokedAt || record.takenBack?.includes(shown.consentId)) return null
    if (record.shown?.consentId === shown.consentId) return null
    return { shown, holder: nameOf(shown) ?? '（不公开姓名）', hiddenAt: null, hiddenWhy: null }
  })
}

/** Takes everything of a case off the public pages at once: the person, or who speaks for them, took consent back. */
export async function hideHonour(context: Context, caseId: string, why: string): Promise<void> {
  const found = await honours.list({ caseId }, { limit: PER_CASE })
  for (const { _id } of found) await hideOne(context, _id, why, true)
  await orderAll(found)
}

/** The case was revoked: none of its honours stands any more. */
export async function revokeHonour(context: Context, caseId: string, why: string): Promise<void> {
  const found = await honours.list({ caseId }, { limit: PER_CASE })
  for (const { _id } of found) await revokeOne(context, _id, why, dayOf(context.now))
  await orderAll(found)
}

async function orderAll(found: readonly HonourRecord[]): Promise<void> {
  for (const key of new Set(found.map(({ personKey }) => personKey))) if (key) await standInOrder(key)
}

/** @param forGood what was agreed to is taken back, and only a new consent shows it again */
export async function hideOne(
  context: Context,
  id: string,
  why: string,
  forGood = false,
): Promise<HonourRecord | null> {
  const after = await change(
    id,
    (record) => {
      const consent = record.shown?.consentId
      const gone = consent !== undefined && record.takenBack?.includes(consent)
      if (record.hiddenAt && (gone || !forGood)) return null
      return {
        hiddenAt: record.hiddenAt ?? context.now,
        hiddenWhy: why,
        takenBack: forGood && consent ? [...(record.takenBack ?? []), consent] : (record.takenBack ?? []),
      }
    },
    context,
  )
  await closeStories(context, id, '写到的人不再公开')
  return after
}

export async function revokeOne(
  context: Context,
  id: string,
  why: string,
  on: Day,
): Promise<HonourRecord | null> {
  const after = await change(
    id,
    (record) => (record.revokedAt ? null : { revokedAt: context.now, revokedOn: on, revokedWhy: why }),
    context,
  )
  await closeStories(context, id, '写到的荣誉已经撤销')
  return after
}

/** A story is not told any more once somebody in it may not be named. */
const closeStories = (context: Context, honourId: string, why: string) =>
  stories.updateAll(
    { honourIds: honourId },
    {
      honourIds: _.set([]),
      listed: _.set([]),
      live: null,
      status: 'takenDown',
      why,
      changedAt: context.now,
      rev: _.inc(1),
    },
  )

/**
 * Changes an honour and with it, in the same write, what the wall holds of it. Null leaves it as it is. What
 * somebody else changed in between is read anew.
 * @returns the honour as it is now, null when there is none
 */
export async function change(
  id: string,
  to: (record: HonourRecord) => Partial<HonourRecord> | null,
  context?: Context,
): Promise<HonourRecord | null> {
  for (let round = 0; round < ROUNDS; round++) {
    const record = await honours.find(id)
    const fields = record && to(record)
    if (!record || !fields) return record
    const doneKeys = [...(record.doneKeys ?? []), ...(context?.key ? [context.key] : [])].slice(-KEYS_KEPT)
    const next = { ...record, ...fields, doneKeys }
    const data = {
      ...fields,
      ...(fields.shown ? { shown: _.set(fields.shown) } : {}),
      ...(fields.takenBack ? { takenBack: _.set(fields.takenBack) } : {}),
      wall: _.set(wallKeys(next)),
      order: orderOf(next),
      doneKeys: _.set(doneKeys),
      ...(context ? { changedAt: context.now } : {}),
      rev: _.inc(1),
    }
    if (await honours.takeIf({ _id: id, rev: record.rev }, data)) {
      return { ...next, rev: record.rev + 1 }
    }
  }
  throw new Error(`honour ${id} is changed by too many at once`)
}

/** Of a person's good-person honours that stand, the highest is on the wall among all; the others beneath it. */
export async function standInOrder(personKey: string): Promise<void> {
  const all = await honours.list({ personKey }, { limit: PER_PERSON })
  for (const { _id, level, kind, below } of all) {
    const higher = all.some((other) => other.kind === kind && stands(other) && isHigher(other.level, level))
    if (higher !== (below ?? false)) await change(_id, () => ({ below: higher }))
  }
}

const stands = ({ status, revokedAt, hiddenAt, shown }: HonourRecord) =>
  status === 'current' && !revokedAt && !hiddenAt && shown?.mode !== 'none'
