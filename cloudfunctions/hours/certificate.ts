import { totalsOf } from '../../domain/hours'
import type { Certificate, hoursContract } from '../../types/hours'
import { certificates } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import type { CertificateRecord } from '../_lib/records/hours'
import { codeFor } from '../staff/code'
import { hoursOf } from './mine'

type HoursActions = Actions<typeof hoursContract>

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
  const number = `FC${context.now.slice(0, 4)}${await codeFor(`certificate/${person}/${context.key}`)}`
  const record = { _id: number, person, name, ...totalsOf(await hoursOf(person)), asOf: context.now }
  if (await certificates.put(record)) return shown(record)
  return shown((await certificates.find(number)) ?? record)
}

/** 王** */
const hidden = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(1, rest.length))
}

export const verify: HoursActions['verify'] = async ({ number }) => {
  const id = number.trim().toUpperCase()
  const record = /^FC\d{4}[0-9A-Z]{10}$/.test(id) ? await certificates.find(id) : null
  return { certificate: record ? { ...shown(record), name: hidden(record.name) } : null }
}
