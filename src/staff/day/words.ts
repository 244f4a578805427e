import { Method, Unit } from '../../../types/day'

const METHOD_WORDS: Record<Method, string> = {
  签到: '按签到名单',
  清点: '现场数的',
  估算: '大概估的',
}

/** How a number was come by, in everyday words. */
export const METHODS = Method.options.map((value) => ({ value, words: METHOD_WORDS[value] }))

/** The units that are still free, in their order. */
export const unitsBut = (taken: readonly Unit[]): Unit[] =>
  Unit.options.filter((unit) => !taken.includes(unit))
