import { county } from '../../config/county/current'
import type { Consent, messageContract, TemplateName } from '../../types/message'
import { command as _ } from '../_lib/collection'
import { consents as ledger } from '../_lib/collections'
import { type Actions, type Context, openidOf } from '../_lib/defineFunction'
import { consentId } from '../_lib/outbox/ids'

type MessageActions = Actions<typeof messageContract>

const TAPS_KEPT = 20

/** One message more for each; the key of the tap counts once. Never more than WeChat itself was told. */
export const consent: MessageActions['consent'] = async ({ templates }, context) => {
  const ids = new Set(templates.map((name) => county.templates[name].id).filter(Boolean))
  for (const templateId of ids) await addOne(templateId, context)
  return { consents: await leftOf(context) }
}

export const consents: MessageActions['consents'] = async (_input, context) => ({
  consents: await leftOf(context),
})

async function addOne(templateId: string, context: Context): Promise<void> {
  const person = openidOf(context)
  const _id = consentId(person, templateId)
  const more = {
    credits: _.inc(1),
    updatedAt: context.now,
    taps: _.push({ each: [context.key], slice: -TAPS_KEPT }),
  }
  if (await ledger.takeIf({ _id, taps: _.neq(context.key) }, more)) return
  const first = {
    _id,
    person,
    templateId,
    credits: 1,
    updatedAt: context.now,
    taps: [context.key],
    last: null,
  }
  if (!(await ledger.put(first))) await ledger.takeIf({ _id, taps: _.neq(context.key) }, more)
}

async function leftOf(context: Context): Promise<Consent[]> {
  const person = openidOf(context)
  const names = (Object.keys(county.templates) as TemplateName[]).filter(
    (name) => county.templates[name].id !== '',
  )
  const known = await ledger.byIds([
    ...new Set(names.map((name) => consentId(person, county.templates[name].id))),
  ])
  return names.map((template) => ({
    template,
    left: known.find(({ templateId }) => templateId === county.templates[template].id)?.credits ?? 0,
  }))
}
