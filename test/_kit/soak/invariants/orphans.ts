import type { Doc, Store } from '../docs'
import { broken, type Violation } from './violation'

type Refs = (doc: Doc) => unknown[]
/** An honour that came from a list stands for the case it never had. */
const isOlder = (caseId: unknown) => String(caseId).startsWith('older-')

const field =
  (name: string): Refs =>
  (doc) => [doc[name]]

/** Every reference there is: from which collection, by what, into which. Empty ones point nowhere. */
const REFS: readonly [from: string, name: string, refs: Refs, into: string][] = [
  ['bookings', 'activityId', field('activityId'), 'activities'],
  ['activities', 'organiserId', field('organiserId'), 'stations'],
  ['activities', 'path', ({ path }) => path, 'stations'],
  ['activities', 'openTo', field('openTo'), 'stations'],
  ['activities', 'projectId', field('projectId'), 'projects'],
  ['activities', 'seriesId', field('seriesId'), 'series'],
  [
    'activities',
    'holders',
    ({ _id, holders }) => Object.keys(holders).map((key) => `${_id}_${key}`),
    'bookings',
  ],
  ['series', 'organiserId', field('organiserId'), 'stations'],
  ['drafts', 'organiserId', field('organiserId'), 'stations'],
  ['drafts', 'live', ({ _id, live, kind }) => (live && kind === 'activity' ? [_id] : []), 'activities'],
  ['drafts', 'live project', ({ _id, live, kind }) => (live && kind === 'project' ? [_id] : []), 'projects'],
  ['hours', 'bookingId', field('bookingId'), 'bookings'],
  ['hours', 'activityId', field('activityId'), 'activities'],
  ['missing_hours', 'bookingId', field('bookingId'), 'bookings'],
  ['members', 'teamId', field('teamId'), 'teams'],
  ['teams', 'parentId', field('parentId'), 'teams'],
  ['teams', 'stationId', field('stationId'), 'stations'],
  ['volunteers', 'stationId', field('stationId'), 'stations'],
  ['volunteers', 'teamIds', ({ teamIds }) => teamIds, 'teams'],
  ['clues', 'caseId', field('caseId'), 'cases'],
  ['clues', 'nodeId', field('nodeId'), 'stations'],
  ['cases', 'clueIds', ({ clueIds }) => clueIds, 'clues'],
  ['cases', 'mergedInto', field('mergedInto'), 'cases'],
  ['cases', 'openObjections', ({ openObjections }) => openObjections, 'objections'],
  ['objections', 'caseId', field('caseId'), 'cases'],
  ['honours', 'caseId', ({ caseId }) => (isOlder(caseId) ? [] : [caseId]), 'cases'],
  [
    'honours',
    'older',
    ({ caseId }) => (isOlder(caseId) ? [String(caseId).slice('older-'.length)] : []),
    'honours',
  ],
  ['honours', 'stationId', field('stationId'), 'stations'],
  ['flowers', 'honourId', field('honourId'), 'honours'],
  ['stories', 'honourIds', ({ honourIds }) => honourIds, 'honours'],
  ['stories', 'nodeId', field('nodeId'), 'stations'],
  ['photos', 'activityId', field('activityId'), 'activities'],
  ['reveals', 'bookingId', field('bookingId'), 'bookings'],
  ['grants', 'nodeId', field('nodeId'), 'stations'],
  ['grants', 'takesOver', field('takesOver'), 'grants'],
  ['grants', 'heir', field('heir'), 'grants'],
  ['signs', 'stationId', field('stationId'), 'stations'],
  ['signs', 'replacedBy', field('replacedBy'), 'signs'],
  ['stations', 'successorId', field('successorId'), 'stations'],
  ['tree_changes', 'nodeId', field('nodeId'), 'stations'],
  ['feedback', 'deskId', field('deskId'), 'stations'],
  ['messages', 'bookingId', field('bookingId'), 'bookings'],
  ['campaigns', 'activityId', field('activityId'), 'activities'],
  ['import_rows', 'importId', field('importId'), 'imports'],
  ['jobs', 'nodeId', field('nodeId'), 'stations'],
]

const isEmpty = (ref: unknown) => ref === null || ref === undefined || ref === ''

/** Every reference points to something, and a clue and its case know of each other. */
export const orphans = (store: Store): Violation[] => [
  ...REFS.flatMap(([from, name, refs, into]) =>
    store.all(from).flatMap((doc) =>
      refs(doc)
        .filter((ref) => !isEmpty(ref) && store.get(into, ref) === undefined)
        .map((ref) => broken('no orphan', [doc._id, ref], `${from}.${name} points to no ${into}`)),
    ),
  ),
  ...clueAndCase(store),
  ...directory(store),
]

function clueAndCase(store: Store): Violation[] {
  const found: Violation[] = []
  for (const { _id, status, caseId } of store.all('clues')) {
    const home = store.get('cases', caseId)
    if (status === 'linked' && !home?.clueIds.includes(_id))
      found.push(broken('a clue is in its case', [_id, caseId], 'the case does not list it'))
  }
  for (const { _id, clueIds, status } of store.all('cases')) {
    if (status === 'merged') continue
    for (const id of clueIds as string[]) {
      const clue = store.get('clues', id)
      if (clue && (clue.caseId !== _id || clue.status !== 'linked'))
        found.push(broken('a case lists its clues', [_id, id], `clue is ${clue.status} in ${clue.caseId}`))
    }
  }
  return found
}

/** The directory lists the open stations under their names. */
function directory(store: Store): Violation[] {
  const listed = (store.get('directory', 'stations')?.stations ?? []) as { id: string; name: string }[]
  const open = store.all('stations').filter(({ status }) => status === 'open')
  const textOf = (list: readonly [string, string][]) =>
    list
      .map((pair) => pair.join(' '))
      .sort()
      .join(', ')
  const said = textOf(listed.map(({ id, name }) => [id, name]))
  const there = textOf(open.map(({ _id, name }) => [_id, name as string]))
  return said === there
    ? []
    : [broken('the directory lists what is open', ['stations'], `${said} / ${there}`)]
}
