import type { honourContract } from '../../types/honour'
import { tell } from '../_lib/audit'
import { honours } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { change, hideOne, standInOrder } from '../_lib/honours'
import type { HonourRecord } from '../_lib/records/honour'
import { staffCard } from './card'
import { thingOf } from './edit'
import { honourFor } from './list'

type HonourActions = Actions<typeof honourContract>

const PER_PERSON = 50

/** All that the same person was honoured with: whoever does not want to be seen is not seen at any level. */
const allOf = async (record: HonourRecord): Promise<HonourRecord[]> =>
  record.personKey ? await honours.list({ personKey: record.personKey }, { limit: PER_PERSON }) : [record]

export const hide: HonourActions['hide'] = async ({ honourId, why }, context) => {
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys?.includes(context.key)) return staffCard(record)
  if (!record.hiddenAt) {
    await tell(context, { act: 'hide', thing: thingOf(record), path: record.path, why })
  }
  for (const { _id } of await allOf(record)) await hideOne(context, _id, why)
  if (record.personKey) await standInOrder(record.personKey)
  return after(honourId)
}

export const unhide: HonourActions['unhide'] = async ({ honourId, why }, context) => {
  const record = await honourFor(honourId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys?.includes(context.key)) return staffCard(record)
  if (record.revokedAt || record.status === 'removed') return refuse('honour_not_standing')
  if (!staffCard(record).mayShow) return refuse('honour_consent_gone')
  await tell(context, { act: 'unhide', thing: thingOf(record), path: record.path, why })
  for (const { _id } of await allOf(record)) {
    await change(_id, (now) => (mayShow(now) ? { hiddenAt: null, hiddenWhy: null } : null), context)
  }
  if (record.personKey) await standInOrder(record.personKey)
  return after(honourId)
}

const mayShow = (record: HonourRecord) => Boolean(record.hiddenAt) && staffCard(record).mayShow

async function after(honourId: string) {
  const record = await honours.find(honourId)
  return record ? staffCard(record) : refuse('honour_unknown')
}
