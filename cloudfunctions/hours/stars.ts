import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { stars } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'

type HoursActions = Actions<typeof hoursContract>

const READ_MAX = 1000

/** Everybody can read it, so WeChat looks at it first. */
export const nameOnNotice: HoursActions['nameOnNotice'] = async ({ starId, name }, context) => {
  const star = await stars.find(starId)
  if (!star || star.person !== openidOf(context) || star.status === 'withdrawn')
    return refuse('hours_unknown')
  // One that arrives late must not make public again what was taken back since.
  if (star.keys?.includes(context.key)) return { ...star, id: starId }
  const verdict = name === null ? 'pass' : await checkWords(openidOf(context), [name])
  if (verdict !== 'pass') return refuse(verdict === 'failed' ? 'content_check_failed' : 'content_risky')
  await stars.takeIf(
    { _id: starId, name: star.name },
    { name, keys: _.push({ each: [context.key], slice: -20 }) },
  )
  return { ...star, id: starId, name }
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
