/** To so many people at a time one sender hands over. */
export const LANES = 4

/**
 * What came of handing a message to WeChat.
 * refused: no consent is left · again: it certainly did not go out, and may later · pause: WeChat wants fewer ·
 * failed: it will never go out like this · uncertain: it may have gone out, so it is never handed over again
 */
export type Result = 'sent' | 'refused' | 'again' | 'pause' | 'failed' | 'uncertain'

/** Answers of WeChat's after which trying later can succeed. */
const AGAIN = new Set([-1, 40001, 42001, 43108, -604101])
const PAUSE = new Set([45009, 45011])
/** Nothing of a person's, but of ours: a template, a page or data that WeChat does not know. */
const BUGS = new Set([40037, 41030, 45168, 47003])

/**
 * By the code of the answer. Codes of the cloud, all below -400000, say nothing of WeChat: the message may be out.
 */
export function resultOf(code: number | null): Result {
  if (code === 0) return 'sent'
  if (code === null) return 'uncertain'
  if (code === 43101) return 'refused'
  if (PAUSE.has(code)) return 'pause'
  if (AGAIN.has(code)) return 'again'
  return code <= -400_000 ? 'uncertain' : 'failed'
}

/** Whether somebody who looks after the system has to hear of it. */
export const isBug = (code: number | null): boolean => code !== null && BUGS.has(code)

const WAITS = [1, 5, 20, 60]

/** Minutes until the next try after so many, or null when there is none. */
export const waitAfter = (tries: number): number | null => WAITS[tries - 1] ?? null

/** Minutes without sending after WeChat asked for fewer, so many times in a row. */
export const pauseAfter = (pauses: number): number => Math.min(60, 5 * 2 ** Math.max(0, pauses - 1))

/** What WeChat's codes mean, for people. */
export function sayCode(code: number | null): string {
  if (code === null) return '没有等到微信的回答'
  const known: Record<number, string> = {
    40003: '微信里没有这个人',
    40037: '模板编号不对，请检查配置',
    41030: '打开的页面不对，请检查配置',
    43101: '没有同意接收，或次数用完了',
    43108: '同一个人的消息撞在一起',
    45009: '今天发得太多，微信要求先停一停',
    45011: '发得太快，微信要求先停一停',
    45168: '微信认为内容不合适',
    47003: '内容不合模板的格式，是程序的错',
    [-1]: '微信系统忙',
    [-604101]: '云函数没有发送权限，请检查配置',
  }
  return known[code] ?? `微信的回答是 ${code}`
}
