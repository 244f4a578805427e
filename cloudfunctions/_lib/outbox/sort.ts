import { county } from '../../../config/county/current'
import { creditsNeeded, KINDS } from '../../../domain/message'
import { isNight } from '../../../domain/quiet'
import type { MessageStatus } from '../../../types/message'
import type { Instant } from '../../../types/time'
import type { ConsentRecord, MessageRecord, MessageSettingsRecord } from '../records/message'
import { consentId } from './ids'
import { isOn } from './settings'
import { newsOf } from './week'

/** A message with the consent that it draws from. */
export interface Handing {
  message: MessageRecord
  consent: ConsentRecord
}

/** What is to be done with messages that are due. */
export interface Sorted {
  /** To be handed to WeChat, by person, what matters most first. */
  send: Handing[][]
  /** Settled without. */
  settle: { message: MessageRecord; to: Exclude<MessageStatus, 'due' | 'sent'> }[]
  /** Not at night. */
  morning: MessageRecord[]
}

/** The ranks of the kinds that a template id serves. */
const ranksOf = (templateId: string): number[] =>
  Object.values(KINDS).flatMap(({ template, rank }) =>
    county.templates[template].id === templateId ? [rank] : [],
  )

export const consentOf = ({ person, template }: MessageRecord): string =>
  consentId(person, county.templates[template].id)

/** Looks at due messages, in order of how much they matter, and at the consents of their people. */
export function sort(
  due: readonly MessageRecord[],
  consents: readonly ConsentRecord[],
  settings: MessageSettingsRecord,
  now: Instant,
): Sorted {
  const known = new Map(consents.map((consent) => [consent._id, consent]))
  const left = new Map(consents.map(({ _id, credits }) => [_id, credits]))
  const news = new Map(consents.map((consent) => [consent._id, newsOf(consent, now)]))
  const people = new Map<string, Handing[]>()
  const sorted: Sorted = { send: [], settle: [], morning: [] }
  for (const message of due) {
    const id = consentOf(message)
    const consent = known.get(id)
    const credits = left.get(id) ?? 0
    const need = creditsNeeded(message.kind, ranksOf(county.templates[message.template].id))
    const to = whyNot(message, consent, news.get(id) ?? 0, settings, now)
    if (to !== null) sorted.settle.push({ message, to })
    else if (!message.loud && isNight(now)) sorted.morning.push(message)
    else if (!consent || credits < need) sorted.settle.push({ message, to: 'noConsent' })
    else {
      left.set(id, credits - 1)
      if (message.kind === 'news') news.set(id, (news.get(id) ?? 0) + 1)
      people.set(message.person, [...(people.get(message.person) ?? []), { message, consent }])
    }
  }
  sorted.send = [...people.values()]
  return sorted
}

/** Why a message is not handed over any more, whatever its person agreed to. */
function whyNot(
  message: MessageRecord,
  consent: ConsentRecord | undefined,
  newsThisWeek: number,
  settings: MessageSettingsRecord,
  now: Instant,
) {
  // Somebody had begun to send it and did not live to say what came of it: it may be out.
  if (consent?.last?.message === message._id) return 'uncertain'
  if (message.until !== null && message.until <= now) return 'late'
  if (!isOn(settings, message.template)) return 'off'
  if (message.weeklyCap !== null && newsThisWeek >= message.weeklyCap) return 'capped'
  return null
}
