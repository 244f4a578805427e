import { county } from '../../config/county/current'
import { agreed, faceOf, mayWrite } from '../../domain/case'
import { maskPhone } from '../../domain/feedback'
import { clustersOf, plainName } from '../../domain/likeness'
import { workingDaysAfter } from '../../domain/publicity'
import { may } from '../../domain/rights'
import type { CaseCard, CaseView, Face } from '../../types/case'
import { clues, objections } from '../_lib/collections'
import { type Context, Refusal } from '../_lib/defineFunction'
import { calendar } from '../_lib/goodPeople/deadlines'
import { shownPhotos } from '../_lib/goodPeople/photos'
import { staffIn } from '../_lib/guard'
import type { CaseRecord, ClueRecord } from '../_lib/records/goodPeople'
import { cardOf as clueCardOf } from '../clue/card'

const CLUES_MOST = 100
const OBJECTIONS_MOST = 100

export const cardOf = (record: CaseRecord): CaseCard => ({
  id: record._id,
  name: record.name,
  category: record.category,
  stationName: record.stationName,
  status: record.status,
  dueAt: record.dueAt,
  overdue: record.overdue,
  clueCount: record.clueIds.length,
})

export const cluesOf = async (caseId: string): Promise<ClueRecord[]> =>
  (await clues.list({ caseId }, { order: [['submittedAt', 'asc']], limit: CLUES_MOST })).filter(
    ({ status }) => status === 'linked',
  )

/** What the public would see now; the photo is its file, not yet a link. Null without standing consent. */
export function faceNow(record: CaseRecord): Face | null {
  const { consent } = record
  if (!consent || !agreed(consent)) return null
  return faceOf({ ...record, photo: record.photo?.fileId ?? null }, consent.mode, consent.alias)
}

/** The answer of a staff action: what went wrong, or the case as it is now. */
export const answerOf = async (after: CaseRecord | Refusal, context: Context): Promise<CaseView | Refusal> =>
  after instanceof Refusal ? after : viewOf(after, context)

export async function viewOf(record: CaseRecord, context: Context): Promise<CaseView> {
  const centre = may(staffIn(context).grants, 'case.decide', record.path)
  const [own, [photo]] = await Promise.all([
    cluesOf(record._id),
    shownPhotos(record.photo ? [record.photo] : [], context.now),
  ])
  const named = new Set(own.flatMap(({ reach }) => (reach?.name ? [plainName(reach.name)] : [])))
  const face = faceNow(record)
  return {
    ...cardOf(record),
    rev: record.rev,
    nominee: record.nominee,
    hint: record.hint,
    facts: record.facts,
    deed: record.deed,
    placeName: record.placeName,
    photo: photo ?? null,
    frozen: !mayWrite(record.status),
    verifications: record.verifications.map((one) => ({
      ...one,
      witnesses: one.witnesses.map((witness) => ({
        ...witness,
        nominated: centre ? named.has(plainName(witness.name)) : null,
      })),
    })),
    consent: record.consent,
    face: face && { ...face, photo: face.photo === null ? null : (photo?.url ?? null) },
    period: record.notice,
    inner: centre ? await innerOf(record) : null,
    honourNumber: record.honourNumber,
    reason: record.reason,
    clues: own.map(clueCardOf),
    clusters: clustersOf(own),
    thanks: record.thanks,
    trail: record.history,
  }
}

async function innerOf(record: CaseRecord): Promise<CaseView['inner']> {
  const found = record.notice
    ? await objections.list({ caseId: record._id }, { order: [['at', 'asc']], limit: OBJECTIONS_MOST })
    : []
  const counts = new Map<string, number>()
  for (const person of new Set(found.map((one) => one.person))) {
    counts.set(person, (await objections.list({ person }, { limit: OBJECTIONS_MOST })).length)
  }
  return {
    background: record.background,
    panel: record.panel,
    objections: found.map((one) => ({
      ...one,
      id: one._id,
      screenBy: workingDaysAfter(one.at, county.goodPeople.deadlines.screenObjection, calendar),
      phone: one.phone === null ? null : maskPhone(one.phone),
      ofSame: counts.get(one.person) ?? 1,
    })),
  }
}
