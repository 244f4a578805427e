import { sayCaseStep, sayClueStep } from '../../domain/clueSaying'
import type { Instant } from '../../types/time'
import { cases, clues } from '../_lib/collections'
import type { Tiding } from '../_lib/outbox/enqueue'
import { tellTraces } from '../_lib/outbox/traces'
import type { CaseRecord, ClueRecord } from '../_lib/records/goodPeople'

const AT_ONCE = 500
const PAGE = 'people/pages/mine/index'

/** Steps of clues and cases for those who named somebody. No message names the person or says what they did. */
export const tellGoodPeople = async (now: Instant): Promise<number> =>
  (await tellTraces(clues, (list) => list.flatMap(ofClue), now)) + (await tellTraces(cases, ofCases, now))

const eventOf = (tell: string | null | undefined): string => (tell ?? '').split(':')[0] ?? ''

const progress = (
  kind: 'clue' | 'case',
  object: string,
  person: string,
  round: string,
  note: string,
): Tiding => ({ kind, object, round, person, words: { title: '您推荐的好人', note }, page: PAGE })

function ofClue({ _id, person, tell }: ClueRecord): Tiding[] {
  const note = sayClueStep(eventOf(tell))
  return person && note ? [progress('clue', _id, person, tell ?? '', note)] : []
}

async function ofCases(list: CaseRecord[]): Promise<Tiding[]> {
  const ids = list.flatMap(({ clueIds }) => clueIds)
  const followers: ClueRecord[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    followers.push(...(await clues.byIds(ids.slice(from, from + AT_ONCE))))
  }
  return list.flatMap(({ _id, tell, clueIds }) => {
    const note = sayCaseStep(eventOf(tell))
    const people = followers.filter((clue) => clueIds.includes(clue._id) && clue.status === 'linked')
    const persons = new Set(people.flatMap(({ person }) => person ?? []))
    return note ? [...persons].map((person) => progress('case', _id, person, tell ?? '', note)) : []
  })
}
