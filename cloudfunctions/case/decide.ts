import { county } from '../../config/county/current'
import { agreed, whyNotIndependent, whyNotPanel } from '../../domain/case'
import { startNotice } from '../../domain/publicity'
import type { caseContract } from '../../types/case'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { calendar } from '../_lib/goodPeople/deadlines'
import { caseFor, moveCase, wasDone } from '../_lib/goodPeople/move'
import { statesOf } from '../_lib/goodPeople/photos'
import { staffIn } from '../_lib/guard'
import { drawnOf } from './verify'
import { answerOf, cluesOf, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

/** Passed or not and who says so; what offices found stays with them. */
export const checkBackground: CaseActions['checkBackground'] = async (
  { caseId, passed, offices },
  context,
) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (passed) {
    const named = (await cluesOf(caseId)).flatMap(({ reach }) => (reach?.name ? [reach.name] : []))
    const why = whyNotIndependent(
      record.verifications.flatMap(({ witnesses }) => witnesses),
      record.name,
      named,
    )
    if (why) return refuse(why)
  }
  const by = { by: openidOf(context), byName: staffIn(context).name, at: context.now }
  const refused = passed ? {} : { reason: 'background', drawn: drawnOf(record, context) }
  const set = { background: { passed, offices, ...by }, ...refused }
  const event = passed ? 'passBackground' : 'failBackground'
  return answerOf(await moveCase(context, record, { event, set }), context)
}

export const decidePanel: CaseActions['decidePanel'] = async (
  { caseId, selected, members, minutes },
  context,
) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  const why = whyNotPanel(members, county.goodPeople.panelLeast)
  if (why) return refuse(why)
  if (record.status !== 'backgroundChecked') return refuse('case_moved_on')
  const panel = { selected, members, minutes, by: openidOf(context), at: context.now }
  const refused = selected ? {} : { reason: 'panel', drawn: drawnOf(record, context) }
  const event = selected ? 'select' : 'notSelect'
  return answerOf(await moveCase(context, record, { event, set: { panel, ...refused } }), context)
}

/** On public notice with exactly what was agreed to. */
export const publish: CaseActions['publish'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (!agreed(record.consent)) return refuse('case_consent_missing')
  if (record.photo && record.consent?.mode === 'nameAndPhoto') {
    const [checked] = await statesOf([record.photo], context.now)
    if (checked?.state === 'checking' || checked?.state === 'removed') return refuse('case_photo_unchecked')
  }
  const running = startNotice(context.now, county.goodPeople.noticeDays, calendar)
  const set = { notice: { ...running, outcomes: [] } }
  const step = { event: 'publish', set, untilAt: running.untilAt } as const
  return answerOf(await moveCase(context, record, step), context)
}
