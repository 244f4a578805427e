import type { Relation } from '../types/clue'
import type { Instant } from '../types/time'

const TITLES =
  /(?:大爷|大娘|大叔|大婶|大哥|大姐|大嫂|大妈|大伯|爷爷|奶奶|叔叔|阿姨|老师|医生|大夫|书记|主任|先生|女士|同志|师傅|家属|婶子|嫂子)$/

/** A name as it is compared: no blanks, no dots, no titles behind it. 老李 and 李大爷 both leave 李. */
export function plainName(name: string): string {
  const bare = name.normalize('NFKC').replace(/[\s·•.\-—_'"（）()]/g, '')
  const untitled = bare.replace(TITLES, '')
  const rest = untitled === '' ? bare : untitled
  return /^[老小][\p{Script=Han}]$/u.test(rest) ? rest.slice(1) : rest
}

/** Each way to miss one sign: 王秀英 is 王秀_, 王_英, _秀英. */
const missed = (name: string): string[] => {
  const signs = [...name]
  if (signs.length < 3) return []
  return signs.map((_sign, i) => signs.map((sign, k) => (k === i ? '_' : sign)).join(''))
}

/** Under which a person is found again: the same name, and names that are nearly it. */
export interface LikenessKeys {
  exact: string[]
  near: string[]
}

/**
 * The keys of a person at a node, whose path runs from the county down: the whole name in the village and in the
 * town, the name with one sign missed in the village, and the surname alone for who is known by nothing else.
 */
export function likenessKeys(name: string, path: readonly string[]): LikenessKeys {
  const plain = plainName(name)
  const [village, town] = [path.at(-1) ?? '', path[1] ?? path[0] ?? '']
  const surname = [...plain][0] ?? ''
  return {
    exact: [...new Set([`${village}:${plain}`, `${town}:${plain}`])],
    near: [...missed(plain).map((part) => `${village}:${part}`), `${village}:${surname}?`],
  }
}

interface Known {
  name: string
  path: readonly string[]
  hint: string | null
}

/** What is alike about two people, in words for whoever decides; empty when nothing is. */
export function alike(one: Known, other: Known): string[] {
  const [a, b] = [plainName(one.name), plainName(other.name)]
  const same = a === b
  const near = !same && (missed(a).some((part) => missed(b).includes(part)) || isShort(a, b) || isShort(b, a))
  const village = one.path.at(-1) === other.path.at(-1)
  const town = (one.path[1] ?? '') === (other.path[1] ?? '')
  if (!same && !near) return []
  return [
    ...(same ? ['同名'] : [isShort(a, b) || isShort(b, a) ? '同姓，只写了称呼' : '名字差一个字']),
    ...(village ? ['同一个村'] : town ? ['同一个镇街'] : []),
    ...(sharesWords(one.hint, other.hint) ? ['特征说得一样'] : []),
  ]
}

const isShort = (short: string, long: string) => [...short].length === 1 && long.startsWith(short)

/** Two hints that have three signs in a row in common say the same of somebody. */
function sharesWords(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const signs = [...one.replace(/\s/g, '')]
  return signs.some((_sign, i) => i + 3 <= signs.length && other.includes(signs.slice(i, i + 3).join('')))
}

/** How strongly two people are alike, for the order of a list. */
export const likenessOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (word === '同名' ? 4 : word === '同一个村' ? 2 : 1), 0)

interface Said {
  sentence: string
  relation: Relation
  submittedAt: Instant
}

const HOUR_MS = 3_600_000
const MANY_IN_AN_HOUR = 3

/** What looks arranged among the clues of one case: many in an hour, the same sentence more than once. */
export function clustersOf(clues: readonly Said[]): string[] {
  const times = clues.map(({ submittedAt }) => Date.parse(submittedAt)).sort((a, b) => a - b)
  const most = Math.max(
    0,
    ...times.map((from) => times.filter((t) => t >= from && t < from + HOUR_MS).length),
  )
  const counts = new Map<string, number>()
  for (const { sentence } of clues) {
    const plain = sentence.replace(/[\s\p{P}]/gu, '')
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  const same = Math.max(0, ...counts.values())
  return [
    ...(most >= MANY_IN_AN_HOUR ? [`一小时内来了 ${most} 条线索`] : []),
    ...(same > 1 ? [`有 ${same} 条线索的话一模一样`] : []),
  ]
}
