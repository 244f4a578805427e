import { NOBODY } from '../../domain/story'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { certificates, feedback, flowers, grants, hours, missingHours } from '../_lib/collections'
import { purgeIdeas } from './purgeIdeas'

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
    await flowers.updateAll({ ...due, status: _.in(['refused', 'withdrawn']) }, { ...done, ...NO_NOTE }),
    // One that nobody looked at is not let through without its words, and holds no place of its writer's any more.
    await flowers.updateAll({ ...due, status: 'waiting' }, { ...done, ...NO_NOTE, ...NOT_READ }),
    await purgeIdeas(now),
    await grants.updateAll(due, { ...done, ...NO_NAME }),
  ]
  return blanked.reduce((sum, n) => sum + n, 0)
}

const NO_NOTE = { from: NOBODY, words: '' }
const NOT_READ = { status: 'refused', why: '一直没有人看' }

/** That somebody held the role stays; who it was stays in the audit log. */
const NO_NAME = {
  name: '',
  person: null,
  invitedBy: '',
  invitedByName: '',
  endedByName: null,
  endedWhy: null,
}
