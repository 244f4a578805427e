import { dayOf } from '../../domain/day'
import { isAgreed, kindOf, type PublicFace, stateOf, yearOf } from '../../domain/honour'
import type { HonourCard, StaffHonour } from '../../types/honour'
import type { HonourRecord } from '../_lib/records/honour'

/** So much of a deed fits into a list. */
const LEAD_MAX = 60

export const shorten = (text: string, max = LEAD_MAX): string => {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length <= max ? signs.join('') : `${signs.slice(0, max - 1).join('')}…`
}

/** An honour as anybody sees it: of the person nothing but the face they agreed to. */
export function cardOf(record: HonourRecord, face: PublicFace, photo: string | null): HonourCard {
  return {
    id: record._id,
    name: face.name,
    alias: face.alias,
    title: record.title,
    kind: kindOf(record),
    level: record.level,
    year: yearOf(record),
    category: record.category ?? null,
    place: face.place,
    townName: record.townName ?? null,
    deed: face.deed,
    photo,
  }
}

/** Who gave it, or where it is written down. */
export const sourceOf = ({ source, givenBy }: HonourRecord): string | null => source ?? givenBy ?? null

export function staffCard(record: HonourRecord): StaffHonour {
  const { shown } = record
  const consent = shown?.consentId
  return {
    id: record._id,
    holder: record.holder,
    title: record.title,
    kind: kindOf(record),
    level: record.level,
    year: yearOf(record),
    givenOn: record.givenOn,
    category: record.category ?? null,
    placeName: record.stationName,
    source: sourceOf(record),
    deed: (shown ? shown.deed : record.deed) || null,
    mode: shown && isAgreed(shown) ? shown.mode : null,
    state: stateOf(record),
    stateWhy: record.revokedWhy ?? record.hiddenWhy ?? null,
    stateOn: record.revokedOn ?? (record.hiddenAt ? dayOf(record.hiddenAt) : null),
    mayShow: !(consent !== undefined && record.takenBack?.includes(consent)),
    number: record.number ?? null,
    raised: record.below ?? false,
    rev: record.rev,
  }
}
