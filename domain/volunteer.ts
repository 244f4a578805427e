import type { County } from '../types/county'
import type { JoinMode, MemberStatus } from '../types/team'
import type { NewsArea } from '../types/volunteer'

/** Categories of which somebody wants to hear: those they named, and those that need what they can do. */
export const wantsOf = (
  { skills, interests }: { skills: readonly string[]; interests: readonly string[] },
  county: Pick<County, 'volunteers'>,
): string[] => [
  ...new Set([
    ...interests,
    ...county.volunteers.skills
      .filter(({ id }) => skills.includes(id))
      .flatMap(({ categories }) => categories),
  ]),
]

/** The node of a station's way from the county around which news is wanted. */
export const areaOf = (area: NewsArea, path: readonly string[]): string =>
  (area === 'county' ? path[0] : area === 'town' ? (path[1] ?? path[0]) : path.at(-1)) ?? ''

/** What becomes of somebody who wants to join. Null: the team does not take people this way. */
export function joined(mode: JoinMode, led: boolean, mine: MemberStatus | null): MemberStatus | null {
  if (mine === 'member' || mine === 'asked') return mine
  if (mine === 'invited' || mode === 'open') return 'member'
  return mode === 'ask' && led && mine !== 'refused' ? 'asked' : null
}
