import { county } from '../../config/county/current'
import type { MyClue, Relation, ShownTo } from '../../types/clue'
import type { HonourLevel } from '../../types/honour'

export const CATEGORIES = county.goodPeople.categories.map(({ id, name, words }) => ({
  value: id,
  words: name,
  about: words,
}))
export const categoryName = (id: string | null): string | null =>
  county.goodPeople.categories.find((one) => one.id === id)?.name ?? null

export const RELATIONS: readonly { value: Relation; words: string }[] = [
  { value: 'neighbour', words: '邻居' },
  { value: 'helped', words: '受过他帮助' },
  { value: 'family', words: '家人' },
  { value: 'colleague', words: '同事' },
  { value: 'self', words: '我自己（自荐）' },
  { value: 'other', words: '其他' },
]
export const SHOWN_TO: readonly { value: ShownTo; words: string }[] = [
  { value: 'centre', words: '只有市中心知道' },
  { value: 'station', words: '核实的工作人员也可以知道' },
  { value: 'nominee', words: '也可以告诉他本人' },
]
export const CLUE_STATUS: Record<MyClue['status'], string> = {
  draft: '还没交',
  submitted: '等着看',
  needsInfo: '有一句话要问您',
  linked: '正在办',
  screenedOut: '没有往下办',
  withdrawn: '您收回了',
}
export const LEVELS: Record<HonourLevel, string> = {
  national: '全国',
  province: '山东省',
  city: '泰安市',
  county: '肥城市',
  town: '镇街',
  village: '村、社区',
}
