import type { ErrorCode } from '../types/errors'
import type { StoryFields, StoryKind, StoryStatus } from '../types/story'

/** How many notes of thanks one person sends in a day, and how many may wait to be read. */
export const FLOWERS_A_DAY = 3
export const FLOWERS_WAITING = 5

/** Paragraphs, as they were written: each line that holds something is one. */
export const paragraphsOf = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const LEAD_MAX = 60

export function leadOf(words: string | null): string {
  const signs = [...(paragraphsOf(words)[0] ?? '')]
  return signs.length <= LEAD_MAX ? signs.join('') : `${signs.slice(0, LEAD_MAX - 1).join('')}…`
}

/** The lists a story stands in: all of its kind, and of an episode those of its year. */
export const listsOf = (kind: StoryKind, { year }: Pick<StoryFields, 'year'>): string[] =>
  kind === 'brand' ? ['brand'] : ['episode', `episode-${year}`]

/** Episodes by number, brands by since when there is one. Fits into an address as it stands. */
export const orderOfStory = (kind: StoryKind, number: number, year: number, id: string): string =>
  kind === 'brand' ? `${year}-${id}` : String(number).padStart(5, '0')

/** A story is handed in once it has words; whoever is told of has a public honour and agreed. */
export function whyNotSubmit(
  { words, people }: Pick<StoryFields, 'words' | 'people'>,
  publicIds: ReadonlySet<string>,
  today: string,
): ErrorCode | null {
  if (paragraphsOf(words).length === 0) return 'story_incomplete'
  if (people.some(({ honourId }) => !publicIds.has(honourId))) return 'story_person_not_public'
  return people.some(({ agreedOn }) => agreedOn > today) ? 'story_not_agreed' : null
}

/** Who wrote it does not let it through. */
export function whyNotReview(status: StoryStatus, isWriter: boolean): ErrorCode | null {
  if (status !== 'waiting') return 'story_not_waiting'
  return isWriter ? 'draft_own_words' : null
}

/** Who thanks without a signature. */
export const NOBODY = '一位乡亲'
