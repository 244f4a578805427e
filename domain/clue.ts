import type { ClueStatus, ScreenReason } from '../types/clue'
import { SENTENCE_MOST } from '../types/clue'
import type { ErrorCode } from '../types/errors'

/** Everything that can happen to a clue. */
export const clueEvents = [
  'submit',
  /** One question to the nominator, and what comes of it. */
  'ask',
  'answer',
  'lapse',
  'link',
  'unlink',
  'screenOut',
  /** Somebody above found that it should not have been screened out. */
  'reopen',
  'withdraw',
] as const
export type ClueEvent = (typeof clueEvents)[number]

/** The life of a clue 线索; what is not named leads nowhere, and nothing is ever deleted. */
const NEXT: Record<ClueStatus, Partial<Record<ClueEvent, ClueStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: { ask: 'needsInfo', link: 'linked', screenOut: 'screenedOut', withdraw: 'withdrawn' },
  // Whoever asked has to wait for the answer before saying no; saying yes needs no waiting.
  needsInfo: { answer: 'submitted', lapse: 'submitted', link: 'linked', withdraw: 'withdrawn' },
  linked: { unlink: 'submitted', withdraw: 'withdrawn' },
  screenedOut: { reopen: 'submitted' },
  withdrawn: {},
}

/** The state after an event; null means that the event changes nothing. */
export const nextClue = (status: ClueStatus, event: ClueEvent): ClueStatus | null =>
  NEXT[status][event] ?? null

/** States in which the nominator still waits for something; so many of one person may be open at a time. */
export const openClue: readonly ClueStatus[] = ['submitted', 'needsInfo']

const CHINESE_DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** As a machine that looks for numbers reads it: full width, Chinese digits and what is put in between made plain. */
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[零〇一幺二三四五六七八九]/g, (sign) => CHINESE_DIGITS[sign] ?? sign)
    .replace(/(?<=\d)[\s\-–—_.·。,，、*]+(?=\d)/g, '')

const NUMBERS: readonly RegExp[] = [
  // Mobile and land lines, identity cards, bank cards.
  /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/,
  /(?<!\d)0\d{2,3}\d{7,8}(?!\d)/,
  /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/,
  /(?<!\d)\d{16,19}(?!\d)/,
  /(?:微信|威信|薇信|vx|wx|qq|扣扣|q群)\s*(?:号|群)?\s*[:：是]?\s*[a-z0-9_-]{5,}/i,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
]
const ADVERTS: readonly RegExp[] = [
  /https?:\/\/|www\.|\b[\w-]+\.(?:com|cn|net|top|xyz|cc|vip|shop)\b/i,
  /刷单|办证|贷款|加盟|优惠券|扫码领|返利|代开发票|彩票|博彩/,
  /加(?:我|微|v|V|群)/,
]

/** A number that reaches or names somebody does not belong in a sentence; there is a field of its own for one's own. */
export const holdsNumber = (text: string): boolean => {
  const plain = flat(text)
  return NUMBERS.some((pattern) => pattern.test(plain))
}

/** A clue is one sentence of plain words about a deed: no numbers of people, no adverts, nothing for a machine. */
export function whyNotSay(text: string): ErrorCode | null {
  const said = text.trim()
  if (said === '') return 'clue_empty'
  if ([...said].length > SENTENCE_MOST) return 'clue_too_long'
  if (/[\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(said) || /[\p{Cc}]/u.test(said.replace(/[\r\n\t]/g, ' '))) {
    return 'clue_signs'
  }
  if (/<\s*\/?\s*[a-z!]|javascript:|\$\{|\{\{/i.test(said)) return 'clue_signs'
  if (holdsNumber(said)) return 'clue_number'
  return ADVERTS.some((pattern) => pattern.test(said.normalize('NFKC'))) ? 'clue_advert' : null
}

export const SCREEN_REASONS: Readonly<Record<ScreenReason, string>> = {
  nobody: '查不到这个人',
  unrelated: '说的不是好人好事',
  forbidden: '内容不合适',
  advert: '是广告',
  honouredAlready: '他已经得过同级或更高的荣誉',
}

/** Screened out or taken back: nobody works with it any more. */
export const ledNowhere = (status: ClueStatus): boolean => status === 'screenedOut' || status === 'withdrawn'
