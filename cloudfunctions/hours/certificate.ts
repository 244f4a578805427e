import { county } from '../../config/county/current'
import { dayOf } from '../../domain/day'
import { maskName, totalsOf } from '../../domain/hours'
import type { Certificate, hoursContract } from '../../types/hours'
import { certificates as all } from '../_lib/collections'
import { withinDay } from '../_lib/dayCap'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { CertificateRecord } from '../_lib/records/hours'
import { codeFor } from '../staff/code'
import { hoursOf } from './mine'

type HoursActions = Actions<typeof hoursContract>

const SHOWN_MAX = 20
const NUMBER = new RegExp(`^${county.hours.certificatePrefix}\\d{4}[0-9A-Z]{10}$`)

const shown = ({ _id, name, recorded, entered, asOf }: CertificateRecord): Certificate => ({
  number: _id,
  name,
  recorded,
  entered,
  asOf,
})

/** Its number can be checked by who holds it and guessed by nobody. The same request makes the same one. */
export const certify: HoursActions['certify'] = async ({ name }, context) => {
  const person = openidOf(context)
  const asOf = context.now
  const year = dayOf(context.now).slice(0, 4)
  const code = await codeFor(`certificate/${person}/${context.key}`)
  const number = `${county.hours.certificatePrefix}${year}${code}`
  if (!(await withinDay('certificate', context))) return refuse('certificate_too_many')
  const record = {
    _id: number,
    person,
    name,
    ...totalsOf(await hoursOf(person)),
    asOf,
    keptUntil: keptUntil('certificateDays', asOf),
  }
  if (await all.put(record)) return shown(record)
  return shown((await all.find(number)) ?? record)
}

export const certificates: HoursActions['certificates'] = async (_input, context) => {
  const own = await all.list({ person: openidOf(context) }, { order: [['asOf', 'desc']], limit: SHOWN_MAX })
  return { certificates: own.map(shown) }
}

/** As it is printed, also with the blanks people type between groups. */
export const verify: HoursActions['verify'] = async ({ number }) => {
  const id = number.replace(/\s/g, '').toUpperCase()
  const record = NUMBER.test(id) ? await all.find(id) : null
  return { certificate: record ? { ...shown(record), name: maskName(record.name) } : null }
}
