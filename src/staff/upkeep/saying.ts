import type { SixOne, SixOneState } from '../../../types/upkeep'

/** The six ones by the names in which the county speaks of them. */
export const SIX: Record<SixOne, { name: string; words: string }> = {
  sign: { name: '站牌', words: '门口的一块牌子，能扫码' },
  guide: { name: '指引牌', words: '路口告诉人怎么走' },
  office: { name: '办公室', words: '有一间屋，有人在' },
  venues: { name: '阵地', words: '广场、书屋、活动室' },
  menu: { name: '项目菜单', words: '贴出来的活动单子' },
  publicity: { name: '宣传氛围', words: '海报、标语、墙面' },
}

export const STATES: readonly { value: SixOneState; words: string }[] = [
  { value: 'ready', words: '有了' },
  { value: 'help', words: '要帮忙' },
  { value: 'notYet', words: '还没有' },
]

/** 2026-11 is 11月. */
export const sayMonth = (month: string): string => `${Number(month.slice(5))}月`
