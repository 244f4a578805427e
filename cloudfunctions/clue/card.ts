import { mayTakeBack } from '../../domain/case'
import { SCREEN_REASONS } from '../../domain/clue'
import { stepsOf } from '../../domain/clueSaying'
import { maskPhone } from '../../domain/feedback'
import type { ClueCard, ClueView, MyClue } from '../../types/clue'
import type { Context } from '../_lib/defineFunction'
import { candidatesFor } from '../_lib/goodPeople/candidates'
import { shownPhotos } from '../_lib/goodPeople/photos'
import { mayAt } from '../_lib/guard'
import type { CaseRecord, ClueRecord } from '../_lib/records/goodPeople'

export const myClueOf = (clue: ClueRecord, ofCase: CaseRecord | null): MyClue => ({
  ...clue,
  id: clue._id,
  steps: stepsOf(
    clue.history,
    ofCase?.history ?? [],
    clue.screened ? `${SCREEN_REASONS[clue.screened.reason]}。${clue.screened.why}` : null,
  ),
  mayWithdraw:
    clue.status === 'submitted' ||
    clue.status === 'needsInfo' ||
    (clue.status === 'linked' && (ofCase === null || mayTakeBack(ofCase.status))),
})

export const cardOf = (clue: ClueRecord): ClueCard => ({
  ...clue,
  id: clue._id,
  photoCount: clue.photos.length,
})

/** A clue as those who look into it see it. */
export async function viewOf(clue: ClueRecord, context: Context): Promise<ClueView> {
  const open = clue.status === 'submitted' || clue.status === 'needsInfo'
  const [photos, found] = [
    await shownPhotos(clue.photos, context.now),
    open ? await candidatesFor(clue, (path) => mayAt(context, path)) : { candidates: [], elsewhere: 0 },
  ]
  const phone = clue.reach?.phone ?? null
  return {
    ...cardOf(clue),
    question: clue.question,
    photos,
    nominator:
      clue.shownTo === 'centre'
        ? null
        : { name: clue.reach?.name ?? null, phone: phone === null ? null : maskPhone(phone) },
    reachable: clue.person !== null ? 'app' : phone !== null ? 'phone' : 'no',
    ...found,
    history: clue.history.map(({ at, byName, step, why }) => ({ at, byName, words: step, why })),
  }
}
