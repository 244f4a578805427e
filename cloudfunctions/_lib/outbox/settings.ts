import { county } from '../../../config/county/current'
import { addMinutes } from '../../../domain/day'
import { pauseAfter } from '../../../domain/sending'
import type { TemplateName } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { allotments, messageSettings } from '../collections'
import type { MessageSettingsRecord } from '../records/message'

const NONE: MessageSettingsRecord = { _id: 'settings', off: [], pausedUntil: null, pauses: 0 }

export const readSettings = async (): Promise<MessageSettingsRecord> =>
  (await messageSettings.find('settings')) ?? NONE

/** Whether messages of this template go out: the county has one, and nobody switched it off. */
export const isOn = ({ off }: MessageSettingsRecord, name: TemplateName): boolean =>
  county.templates[name].id !== '' && !off.includes(name)

/** Nobody sends for a while; longer each time in a row. */
export async function pause({ pausedUntil, pauses }: MessageSettingsRecord, now: Instant): Promise<void> {
  await messageSettings.put({ ...NONE })
  await messageSettings.takeIf(
    { _id: 'settings', pausedUntil },
    { pausedUntil: addMinutes(now, pauseAfter(pauses + 1)), pauses: pauses + 1 },
  )
}

/** WeChat takes messages again. */
export const goOn = ({ pausedUntil }: MessageSettingsRecord): Promise<boolean> =>
  messageSettings.takeIf({ _id: 'settings', pausedUntil }, { pausedUntil: null, pauses: 0 })

/** Asks for so many messages of this minute; true when they may be sent. */
export async function allot(settings: MessageSettingsRecord, count: number, now: Instant): Promise<boolean> {
  const most = settings.perMinute ?? county.messages.perMinute
  const minute = now.slice(0, 16)
  const more = () =>
    allotments.takeIf({ _id: 'minute', minute, used: _.lte(most - count) }, { used: _.inc(count) })
  if (await more()) return true
  if (await allotments.takeIf({ _id: 'minute', minute: _.lt(minute) }, { minute, used: count })) return true
  return (await allotments.put({ _id: 'minute', minute, used: count })) || more()
}
