import { type Kept, type PersonalTopic, personal } from '../domain/personal'
import type { County } from '../types/county'

const BEGIN = '<!-- from domain/personal.ts: npx tsx scripts/privacyPage.ts -->'
const END = '<!-- end -->'

/** A page with everything between its two marks written anew. */
export function withTables(page: string, tables: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error('the page has lost its marks')
  return `${page.slice(0, from)}${BEGIN}\n\n${tables}\n${page.slice(to)}`
}

/** A chapter for each topic, with a row for each field. */
export const privacyTables = (county: Pick<County, 'privacy' | 'booking' | 'messages'>): string =>
  (Object.values(personal) as PersonalTopic[]).map((topic) => chapterOf(topic, county)).join('\n')

function chapterOf({ name, why, kept, seenBy, erasing, fields }: PersonalTopic, county: Periods): string {
  const rows = Object.entries(fields).map(([path, { name: called, what, erased, lasting }]) => {
    const stays = [erased && `after erasing: ${erased}`, lasting && `for long: ${lasting}`].filter(Boolean)
    return `| \`${path}\` | ${called} | ${what} | ${stays.join('; ')} |`
  })
  return [
    `### ${name}`,
    '',
    `Why: ${why}.`,
    `Kept: ${sayKept(kept, county)}.`,
    `Seen by: ${seenBy}.`,
    `Erasing: ${erasing}.`,
    '',
    '| where | 名称 | what | what stays, and why |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

type Periods = Pick<County, 'privacy' | 'booking' | 'messages'>

function sayKept(kept: Kept, { privacy, booking, messages }: Periods): string {
  if (typeof kept === 'string') return kept
  const own = {
    ...privacy,
    'booking.contactDays': booking.contactDays,
    'messages.keepDays': messages.keepDays,
  }
  const setting = kept.days.includes('.') ? kept.days : `privacy.${kept.days}`
  return `${own[kept.days]} days (\`${setting}\`) after ${kept.after}`
}
