import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { stars } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { withinDay } from '../_lib/dayCap'
import { type Actions, type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'

type HoursActions = Actions<typeof hoursContract>

const READ_MAX = 1000

/** Everybody can read it, so WeChat looks at it first; after the notice it is kept nowhere. */
export const nameOnNotice: HoursActions['nameOnNotice'] = async ({ starId, name }, context) => {
  const star = await stars.find(starId)
  if (!star || star.person !== openidOf(context) || star.status === 'withdrawn')
    return refuse('hours_unknown')
  // One that arrives late must not make public again what was taken back since.
  if (star.keys?.includes(context.key)) return { ...star, id: starId }
  if (star.status !== 'notice') return refuse('hours_unknown')
  const refusal = name === null ? null : await whyNot(name, context)
  if (refusal) return refusal
  await stars.takeIf(
    { _id: starId, status: 'notice', name: star.name },
    { name, keys: _.push({ each: [context.key], slice: -20 }) },
  )
  const after = await stars.find(starId)
  return after ? { ...after, id: starId } : refuse('hours_unknown')
}

/** Taking a name back is never too often. */
async function whyNot(name: string, context: Context): Promise<Refusal | null> {
  if (!(await withinDay('starName', context))) return refuse('star_name_too_many')
  const verdict = await checkWords(openidOf(context), [name])
  if (verdict === 'pass') return null
  return refuse(verdict === 'failed' ? 'content_check_failed' : 'content_risky')
}

export const notice: HoursActions['notice'] = async () => {
  const list = await stars.list({ status: 'notice' }, { order: [['noticeUntil', 'asc']], limit: READ_MAX })
  const levels = [...new Set(list.map(({ level }) => level))].sort((a, b) => a - b)
  return {
    stars: levels.map((level) => {
      const of = list.filter((star) => star.level === level)
      return {
        level,
        count: of.length,
        names: of.flatMap(({ name }) => (name === null ? [] : [name])),
        until: of.at(-1)?.noticeUntil ?? '',
      }
    }),
  }
}
