import { county } from '../../config/county/current'
import { startOfDay } from '../../domain/day'
import { sayCode } from '../../domain/sending'
import type { messageContract, TemplateFigures, TemplateName } from '../../types/message'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { campaigns, messageDays, messageSettings, messages } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { mayAt } from '../_lib/guard'
import { readSettings } from '../_lib/outbox/settings'
import type { MessageDayRecord, MessageSettingsRecord } from '../_lib/records/message'

type MessageActions = Actions<typeof messageContract>

const COUNTED = 1000
const FAILURES = 20
const CAMPAIGNS = 10
const ROUNDS = 4

export const centre: MessageActions['centre'] = async ({ fromOn }, context) => {
  if (!mayAt(context, [county.rootId])) return refuse('not_allowed')
  const { now } = context
  const [settings, days, waiting, failed, spread] = await Promise.all([
    readSettings(),
    messageDays.list({ on: _.gte(fromOn) }, { limit: COUNTED }),
    messages.list(
      { status: 'due', dueAt: _.lte(now) },
      { order: [['dueAt', 'asc']], limit: COUNTED, without: { words: false, path: false } },
    ),
    messages.list(
      { status: _.in(['failed', 'uncertain']), doneAt: _.gte(startOfDay(fromOn)) },
      { order: [['doneAt', 'desc']], limit: FAILURES },
    ),
    campaigns.list({ at: _.gte(startOfDay(fromOn)) }, { order: [['at', 'desc']], limit: CAMPAIGNS }),
  ])
  return {
    templates: (Object.keys(county.templates) as TemplateName[]).map((name) =>
      figuresOf(name, days, settings),
    ),
    backlog: waiting.length,
    oldestAt: waiting[0]?.dueAt ?? null,
    pausedUntil: settings.pausedUntil !== null && settings.pausedUntil > now ? settings.pausedUntil : null,
    failures: failed.map(({ kind, code, doneAt, at }) => ({
      kind,
      code,
      at: doneAt ?? at,
      said: sayCode(code),
    })),
    campaigns: spread.map((one) => ({ ...one, done: one.status === 'done' })),
  }
}

function figuresOf(
  template: TemplateName,
  days: readonly MessageDayRecord[],
  { off }: MessageSettingsRecord,
): TemplateFigures {
  const of = days.filter((day) => day.template === template)
  const sum = (status: keyof MessageDayRecord['counts']) =>
    of.reduce((n, { counts }) => n + (counts[status] ?? 0), 0)
  return {
    template,
    ready: county.templates[template].id !== '',
    on: !off.includes(template),
    sent: sum('sent'),
    uncertain: sum('uncertain'),
    noConsent: sum('noConsent'),
    refused: sum('refused'),
    off: sum('off'),
    late: sum('late'),
    capped: sum('capped'),
    failed: sum('failed'),
  }
}

export const switchTemplate: MessageActions['switchTemplate'] = async ({ template, on, why }, context) => {
  if (!mayAt(context, [county.rootId])) return refuse('not_allowed')
  for (let round = 0; round < ROUNDS; round++) {
    const { off, doneKeys = [] } = await readSettings()
    if (doneKeys.includes(context.key)) return {}
    if (off.includes(template) === !on) return {}
    await tell(context, {
      act: 'answer',
      thing: { kind: 'message', id: template, title: county.templates[template].title },
      path: [county.rootId],
      why,
      before: { on: !on },
      after: { on },
    })
    const next = on ? off.filter((name) => name !== template) : [...off, template]
    await messageSettings.put({ _id: 'settings', off: [], pausedUntil: null, pauses: 0 })
    if (
      await messageSettings.takeIf(
        { _id: 'settings', off },
        { off: _.set(next), doneKeys: _.push({ each: [context.key], slice: -20 }) },
      )
    )
      return {}
  }
  return refuse('draft_changed')
}
