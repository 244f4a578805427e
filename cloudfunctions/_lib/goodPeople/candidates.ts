import { alike, likenessKeys, likenessOf } from '../../../domain/likeness'
import type { Candidate } from '../../../types/clue'
import { command as _ } from '../collection'
import { cases, clues } from '../collections'
import type { CaseRecord, ClueRecord } from '../records/goodPeople'

/** Bounds what is read: 20 of the same name, 15 of nearly the same, 10 clues. */
const SAME_MOST = 20
const NEAR_MOST = 15
const CLUES_MOST = 10
const BARE = { history: false, verifications: false, facts: false } as const

interface About {
  _id: string
  name: string
  path: readonly string[]
  hint: string | null
}

/**
 * Who may be the person a clue is about, the likeliest first: found by keys, never by looking through everybody.
 * `elsewhere` counts those beyond what the reader may see.
 */
export async function candidatesFor(
  about: About,
  maySee: (path: readonly string[]) => boolean,
): Promise<{ candidates: Candidate[]; elsewhere: number }> {
  const { exact, near } = likenessKeys(about.name, about.path)
  const [same, nearly, others] = await Promise.all([
    cases.list({ exactKeys: _.in(exact) }, { limit: SAME_MOST, without: BARE }),
    cases.list({ nearKeys: _.in(near) }, { limit: NEAR_MOST, without: BARE }),
    clues.list({ exactKeys: _.in(exact) }, { limit: CLUES_MOST, without: { history: false } }),
  ])
  const found = [
    ...new Map(
      [...same, ...nearly].filter(({ status }) => status !== 'merged').map((one) => [one._id, one]),
    ).values(),
  ]
  const free = others.filter(
    ({ _id, caseId, status }) => _id !== about._id && caseId === null && isLive(status),
  )
  const all = [
    ...found.map((one) => ({ one, candidate: ofCase(one, about) })),
    ...free.map((one) => ({ one, candidate: ofClue(one, about) })),
  ].filter(({ candidate }) => candidate.alike.length > 0)
  const seen = all.filter(({ one }) => maySee(one.path)).map(({ candidate }) => candidate)
  return {
    candidates: seen.sort((a, b) => likenessOf(b.alike) - likenessOf(a.alike)),
    elsewhere: all.length - seen.length,
  }
}

const isLive = (status: string) => status === 'submitted' || status === 'needsInfo'

const ofCase = (one: CaseRecord, about: About): Candidate => ({
  kind: 'case',
  id: one._id,
  name: one.name,
  stationName: one.stationName,
  category: one.category,
  about: one.deed,
  status: one.status,
  hint: one.hint,
  alike: alike(about, one),
})

const ofClue = (one: ClueRecord, about: About): Candidate => ({
  kind: 'clue',
  id: one._id,
  name: one.name,
  stationName: one.stationName,
  category: one.category,
  about: one.sentence,
  status: one.status,
  hint: one.hint,
  alike: alike(about, one),
})
