import { NOBODY } from '../../domain/story'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { certificates, drafts, feedback, flowers, grants, hours, missingHours } from '../_lib/collections'

/** What people wrote and by which they can be reached goes when the county's period for it is over 保存期限. */
export async function purgeWords(now: Instant): Promise<number> {
  const due = { keptUntil: _.lte(now) }
  const done = { keptUntil: null }
  const blanked = [
    // What nobody has answered is answered all the same, but nobody can be phoned any more.
    await feedback.updateAll({ ...due, status: 'waiting' }, { ...done, phone: null }),
    await feedback.updateAll(due, { ...done, phone: null, words: '' }),
    await missingHours.updateAll(due, { ...done, words: '' }),
    await hours.updateAll(due, { ...done, 'contest.words': '' }),
    await certificates.updateAll(due, { ...done, name: '' }),
    await flowers.updateAll({ ...due, status: 'shown' }, { ...done, from: NOBODY }),
    await flowers.updateAll(due, { ...done, from: NOBODY, words: '' }),
    await drafts.updateAll({ ...ideaDue(now), ...NOT_TAKEN_UP }, { 'activity.content': '' }),
    await drafts.updateAll(ideaDue(now), NO_REACH),
    await grants.updateAll(due, { ...done, ...NO_NAME }),
  ]
  return blanked.reduce((sum, n) => sum + n, 0)
}

const ideaDue = (now: Instant) => ({ 'proposer.keptUntil': _.lte(now) })
/** The words of an idea that became something are the station’s by then. */
const NOT_TAKEN_UP = { status: _.in(['submitted', 'dropped']), 'activity.content': _.gt('') }

const NO_REACH = {
  support: null,
  'proposer.name': '',
  'proposer.phone': '',
  'proposer.whenWords': '',
  'proposer.placeWords': '',
  'proposer.keptUntil': null,
}

/** That somebody held the role stays; who it was stays in the audit log. */
const NO_NAME = {
  name: '',
  person: null,
  invitedBy: '',
  invitedByName: '',
  endedByName: null,
  endedWhy: null,
}
