import { dayOf } from '../../domain/day'
import { isHigher, kindOf, olderConsent } from '../../domain/honour'
import type { honourContract, Shown } from '../../types/honour'
import { tell } from '../_lib/audit'
import { cases, honours } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { change, grantHonour, idOfHonour, revokeOne, standInOrder } from '../_lib/honours'
import type { HonourRecord } from '../_lib/records/honour'
import { staffCard } from './card'
import { thingOf } from './edit'
import { honourFor } from './list'

type HonourActions = Actions<typeof honourContract>

/** The person behind an older honour is known by it alone. */
const personOf = ({ _id, personKey }: HonourRecord): string => personKey ?? olderConsent(_id)

export const raise: HonourActions['raise'] = async (wish, context) => {
  const { honourId, kind, level, year, givenOn, source } = wish
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  const caseId = record.caseId ?? olderConsent(honourId)
  const id = idOfHonour(caseId, level, kind)
  const there = await honours.find(id)
  if (there?.doneKeys?.includes(context.key)) return staffCard(there)
  if (record.revokedAt || record.hiddenAt || record.status === 'removed') return refuse('honour_not_standing')
  const sameKind = kindOf(record) === kind || kind === 'goodPerson'
  if (there || (sameKind && !isHigher(level, record.level))) return refuse('honour_not_higher')
  if (givenOn > dayOf(context.now)) return refuse('honour_day_to_come')
  // What a person agreed to for the county is not yet a yes to be put forward higher up.
  if (record.caseId && (await cases.find(record.caseId))?.consent?.higher === false)
    return refuse('honour_higher_not_agreed')
  const verdict = await checkWords(openidOf(context), [source])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  await tell(context, {
    act: 'raise',
    thing: thingOf(record),
    path: record.path,
    after: { level, kind, year, source },
  })
  if (!record.personKey) await change(honourId, () => ({ personKey: personOf(record) }))
  const { stationId: nodeId, path, category } = record
  const place = { nodeId, path, category: category ?? '', personKey: personOf(record), caseId }
  await grantHonour(context, { ...place, kind, level, year, givenOn, source, shown: shownOf(record) })
  const made = await honours.find(id)
  return made ? staffCard(made) : refuse('honour_unknown')
}

/** An older honour was public by its name; so is the one above it, and by no more. */
const shownOf = ({ _id, shown, holder }: HonourRecord): Shown =>
  shown ?? {
    mode: 'nameOnly',
    name: holder,
    alias: null,
    photoFileId: null,
    deed: '',
    place: null,
    consentId: olderConsent(_id),
    consentUntil: null,
  }

export const revoke: HonourActions['revoke'] = async ({ honourId, why, on }, context) => {
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  if (record.revokedAt) return staffCard(record)
  if (on > dayOf(context.now)) return refuse('honour_day_to_come')
  await tell(context, { act: 'revokeHonour', thing: thingOf(record), path: record.path, why, after: { on } })
  const after = await revokeOne(context, honourId, why, on)
  if (record.personKey) await standInOrder(record.personKey)
  return after ? staffCard(after) : refuse('honour_unknown')
}
