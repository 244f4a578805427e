import { dayOf, sayDay } from '../../../domain/day'
import { errors } from '../../../types/errors'
import type { Day, Instant } from '../../../types/time'
import type { TreeChange, TreeWish } from '../../../types/tree'

export type Act = TreeWish['act']

export const ACTS: Record<Act, { name: string; words: string }> = {
  rename: { name: '改名', words: '牌子上的码不用换。以前办过的活动还写旧名字。' },
  merge: {
    name: '并到别的站',
    words: '扫旧牌子会打开并入的站，并写明原来叫什么。还没办的活动归那个站；办过的，统计还算在原来的站。',
  },
  move: {
    name: '划到别的镇街',
    words: '牌子上的码不用换。还没办的活动跟着走；办过的，统计还算在原来的镇街。',
  },
  close: { name: '停用', words: '扫牌子会打开镇街的分中心，并写明原来是哪里。有没办的活动就不能停用。' },
}

/** A change in a few words: 改名为“新村”. */
export function sayWish({ wish, otherName }: Pick<TreeChange, 'wish' | 'otherName'>): string {
  if (wish.act === 'rename') return `改名为“${wish.name}”`
  if (wish.act === 'merge') return `并入${otherName ?? ''}`
  return wish.act === 'move' ? `划到${otherName ?? ''}` : '停用'
}

/** What became of it. */
export function sayStatus({ status, onDay, doneAt, blockedBy }: TreeChange, now: Instant): string {
  const today: Day = dayOf(now)
  if (status === 'planned') return onDay > today ? `${sayDay(onDay, today)}起生效` : '马上生效'
  if (status === 'running') return '正在办，几分钟内好'
  if (status === 'dropped') return '已撤回'
  if (status === 'blocked') return `没有办成：${blockedBy ? errors[blockedBy] : ''}`
  return `${sayDay(doneAt ? dayOf(doneAt) : onDay, today)}已生效`
}
