import type { Step } from '../types/clue'
import type { Instant } from '../types/time'

/** What the nominator reads about each step of their clue. */
const CLUE: Record<string, string> = {
  submit: '收到了您的推荐，谢谢您',
  ask: '工作人员有一句话想问您',
  answer: '收到了您的回答',
  lapse: '没等到回答，先往下办了',
  link: '已经立了案卷，村（社区）正在核实',
  unlink: '工作人员正在重新核对您的推荐',
  screenOut: '没有往下办',
  reopen: '上级复查后，重新往下办',
  withdraw: '您收回了推荐',
}

/** Of the case: what concerns the person alone, and what was said inside, is not among it. */
const CASE: Record<string, string> = {
  verify: '村（社区）已经核实，交到镇街',
  review: '镇街看过了，往上报',
  askConsent: '正在听他本人的意思',
  decline: '按他本人的意思，不公开表扬。谢谢您的推荐',
  stayPrivate: '按他本人的意思，不公开表扬，会当面感谢他',
  withdrawConsent: '按他本人的意思，不再公开。谢谢您的推荐',
  lapse: '先留在名册里，以后再看',
  publish: '正在公示',
  object: '公示中有人反映情况，正在核实',
  resume: '核实过了，公示继续',
  honour: '评上了！谢谢您的推荐',
  notSelect: '这次没有评上。谢谢您留意身边的好人',
  failBackground: '这次没有评上。谢谢您留意身边的好人',
  uphold: '这次没有评上。谢谢您留意身边的好人',
  pool: '先留在名册里，两年内有新情况会再看',
  reconsider: '有了新情况，重新核实',
  reopen: '上级复查后，重新核实',
  thank: '已经向他表达了感谢',
  recommendUp: '已经推荐到上一级',
  revoke: '这项荣誉已经撤销',
}

/** What a step means to who named the person, or null where it does not concern them. */
export const sayClueStep = (step: string): string | null => CLUE[step] ?? null
export const sayCaseStep = (step: string): string | null => CASE[step] ?? null

interface Row {
  at: Instant
  step: string
  why: string | null
}

/** How far a clue came, oldest first. Steps of the case count from when the clue belonged to it. */
export function stepsOf(clue: readonly Row[], ofCase: readonly Row[], screened: string | null): Step[] {
  const own = clue.flatMap(({ at, step }) => {
    const words = CLUE[step]
    if (!words) return []
    return [{ at, words: step === 'screenOut' && screened ? `${words}：${screened}` : words }]
  })
  const linkedAt = clue.filter(({ step }) => step === 'link').at(-1)?.at ?? null
  const gone = clue.at(-1)?.step === 'withdraw' ? (clue.at(-1)?.at ?? null) : null
  const theirs = ofCase.flatMap(({ at, step }) => {
    const words = CASE[step]
    const mine = linkedAt !== null && at >= linkedAt && (gone === null || at <= gone)
    return words && mine ? [{ at, words }] : []
  })
  return [...own, ...theirs].sort((a, b) => a.at.localeCompare(b.at))
}
