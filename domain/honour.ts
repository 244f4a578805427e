import type { HonourKind, HonourLevel, Rank, Shown } from '../types/honour'
import type { Day } from '../types/time'

/** What the rules need to know of an honour. Fields an older list did not bring are missing. */
export interface Honoured {
  _id: string
  title: string
  holder: string
  level: HonourLevel
  givenOn: Day
  path: readonly string[]
  status: 'current' | 'removed'
  kind?: HonourKind
  category?: string | null
  year?: number
  shown?: Shown | null
  below?: boolean
  hiddenAt?: string | null
  revokedAt?: string | null
}

/** What of a person is public at this moment. */
export interface PublicFace {
  name: string
  alias: boolean
  deed: string | null
  place: string | null
  photoFileId: string | null
}

/**
 * Nothing of an honour is public once it is hidden, revoked or taken out, and nothing that was not agreed to. An
 * older honour was public before: its name is shown, and no more.
 */
export function publicFace(honour: Honoured): PublicFace | null {
  if (honour.status !== 'current' || honour.hiddenAt || honour.revokedAt) return null
  const { shown } = honour
  if (!shown) return { name: honour.holder, alias: false, deed: null, place: null, photoFileId: null }
  const name = nameOf(shown)
  if (name === null) return null
  const { deed, place } = shown
  return {
    name,
    alias: shown.mode === 'alias',
    deed: deed || null,
    place,
    photoFileId: shown.mode === 'nameAndPhoto' ? shown.photoFileId : null,
  }
}

const OLDER = 'older-'

/** Of an honour from an older list nobody was asked: its name was public before. */
export const olderConsent = (honourId: string): string => `${OLDER}${honourId}`

/** Whether the person was asked what may be public, and answered. */
export const isAgreed = ({ consentId }: Shown): boolean => !consentId.startsWith(OLDER)

/** The name a person agreed to be known by; null when they agreed to none. */
export function nameOf({ mode, name, alias }: Shown): string | null {
  if (mode === 'none') return null
  return mode === 'alias' ? alias : name
}

export const yearOf = ({ year, givenOn }: Pick<Honoured, 'year' | 'givenOn'>): number =>
  year ?? Number(givenOn.slice(0, 4))

/** What an older list calls a moral model is one. */
export function kindOf({ kind, title }: Pick<Honoured, 'kind' | 'title'>): HonourKind {
  if (kind) return kind
  if (title.includes('道德模范')) return 'moralModel'
  return title.includes('好人') ? 'goodPerson' : 'other'
}

const LADDER: readonly HonourLevel[] = ['village', 'town', 'county', 'city', 'province', 'national']
export const isHigher = (one: HonourLevel, than: HonourLevel): boolean =>
  LADDER.indexOf(one) > LADDER.indexOf(than)

/** Latest year first, within it the latest day. Never by anything that could be counted about a person. */
export const orderOf = (honour: Honoured): string => `${yearOf(honour)}-${honour.givenOn}_${honour._id}`

export interface WallWish {
  town?: string | undefined
  year?: number | undefined
  category?: string | undefined
  rank?: Rank | undefined
}

const ANY = '*'

/** The one key under which the honours of a choice are found. */
export const wallKey = ({ town, year, category, rank }: WallWish): string =>
  `w:${town ?? ANY}|${year ?? ANY}|${category ?? ANY}|${rank ?? ANY}`

const GRAM_MAX = 4
const NAME_SIGNS_MAX = 20

/** A name as it is looked for: without blanks and dots, whichever way its letters are written. */
export const plainHolder = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.]/g, '')
    .toLowerCase()

/** The key of what was typed: its first four signs at most, which are then compared whole. */
export const nameKey = (typed: string): string => `n:${[...plainHolder(typed)].slice(0, GRAM_MAX).join('')}`

/** Every run of up to four signs, so that 爱国 and 志爱 both find 王志爱国. */
function nameKeys(name: string): string[] {
  const signs = [...plainHolder(name)].slice(0, NAME_SIGNS_MAX)
  const runs = signs.flatMap((_sign, from) =>
    Array.from({ length: GRAM_MAX }, (_, n) => signs.slice(from, from + n + 1))
      .filter((run, n) => run.length === n + 1)
      .map((run) => `n:${run.join('')}`),
  )
  return [...new Set(runs)]
}

/**
 * Everything an honour is found by on the wall; nothing when nothing of it is public. One that stands beneath a
 * higher one of the same person is found by its own level and not among all, so nobody is there twice.
 */
export function wallKeys(honour: Honoured): string[] {
  const face = publicFace(honour)
  if (!face) return []
  const ranks: Rank[] = kindOf(honour) === 'moralModel' ? [honour.level, 'model'] : [honour.level]
  const towns = [undefined, honour.path[1]]
  const categories = [undefined, honour.category ?? undefined]
  const keys = [undefined, yearOf(honour)].flatMap((year) =>
    towns.flatMap((town) =>
      categories.flatMap((category) =>
        [...(honour.below ? [] : [undefined]), ...ranks].map((rank) =>
          wallKey({ town, year, category, rank }),
        ),
      ),
    ),
  )
  return [...new Set([...keys, ...(honour.below ? [] : nameKeys(face.name))])]
}

export type StateOfHonour = 'shown' | 'private' | 'hidden' | 'revoked' | 'removed'

export function stateOf(honour: Honoured): StateOfHonour {
  if (honour.status === 'removed') return 'removed'
  if (honour.revokedAt) return 'revoked'
  if (honour.hiddenAt) return 'hidden'
  return publicFace(honour) ? 'shown' : 'private'
}
