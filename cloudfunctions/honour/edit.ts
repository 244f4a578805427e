import { county } from '../../config/county/current'
import { isAgreed, olderConsent } from '../../domain/honour'
import type { honourContract } from '../../types/honour'
import { tell } from '../_lib/audit'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { change, newNumber } from '../_lib/honours'
import type { HonourRecord } from '../_lib/records/honour'
import { sourceOf, staffCard } from './card'
import { honourFor } from './list'

type HonourActions = Actions<typeof honourContract>

export const thingOf = ({ _id, title, givenOn }: HonourRecord) => ({
  kind: 'honour',
  id: _id,
  title: `${title} ${givenOn.slice(0, 4)}`,
})

export const edit: HonourActions['edit'] = async ({ honourId, rev, category, source, deed }, context) => {
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys?.includes(context.key)) return staffCard(record)
  if (record.rev !== rev) return refuse('honour_changed')
  if (category !== null && !county.goodPeople.categories.some(({ id }) => id === category)) {
    return refuse('honour_category')
  }
  const agreed = record.shown && isAgreed(record.shown) ? record.shown : null
  if (agreed && (deed !== agreed.deed || category !== (record.category ?? null)))
    return refuse('honour_agreed_words')
  const verdict = await checkWords(openidOf(context), [source, agreed ? null : deed])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  await tell(context, {
    act: 'edit',
    thing: thingOf(record),
    path: record.path,
    before: { category: record.category ?? null, source: sourceOf(record) },
    after: { category, source },
  })
  const shown = agreed ?? shownOf(record, deed)
  return changed(honourId, context, (now) => (now.rev === rev ? { category, source, shown } : null))
}

/** Of an older honour: its name was public before, and with it goes what staff write about it. */
const shownOf = ({ _id, holder, stationName }: HonourRecord, deed: string | null): HonourRecord['shown'] =>
  deed === null
    ? null
    : {
        mode: 'nameOnly',
        name: holder,
        alias: null,
        photoFileId: null,
        deed,
        place: stationName || null,
        consentId: olderConsent(_id),
        consentUntil: null,
      }

/** What became of a change: done, done before, or somebody else's. */
export async function changed(
  honourId: string,
  context: Context,
  to: (record: HonourRecord) => Partial<HonourRecord> | null,
) {
  const after = await change(honourId, to, context)
  if (!after) return refuse('honour_unknown')
  return after.doneKeys?.includes(context.key) ? staffCard(after) : refuse('honour_changed')
}

export const number: HonourActions['number'] = async ({ honourId }, context) => {
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  if (record.number) return staffCard(record)
  if (record.revokedAt || record.status === 'removed') return refuse('honour_not_standing')
  const given = await newNumber(record.year ?? Number(record.givenOn.slice(0, 4)), honourId)
  await tell(context, { act: 'edit', thing: thingOf(record), path: record.path, after: { number: given } })
  await change(honourId, (now) => (now.number ? null : { number: given }), context)
  return look(honourId, context)
}

async function look(honourId: string, context: Context) {
  const after = await honourFor(honourId, context)
  return after instanceof Refusal ? after : staffCard(after)
}
