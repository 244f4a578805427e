import type { ImportLine, SheetKind, SheetProblem } from '../../../types/sheet'

export const kindNames: Record<SheetKind, string> = {
  stations: '实践站资料',
  projects: '项目',
  teams: '志愿队伍',
  honours: '荣誉',
  activities: '活动',
}

/** What becomes of the rows, before anybody presses anything. */
export const kindWords: Record<SheetKind, string> = {
  stations: '填写已有实践站的值班人、电话、开放时间、地址。空着的格子不改动，不会新建实践站。',
  projects: '每一行变成一份项目草稿，还要提交、审核以后居民才看得到。',
  teams: '新增或更新志愿队伍。空着的格子不改动。',
  honours: '新增或更新荣誉记录。空着的格子不改动。',
  activities: '每一行变成一份活动草稿，还要提交、审核以后居民才看得到。',
}

/** What is wrong, as one would say it to somebody who has the file open. */
export function sayProblem({ row, column, says }: SheetProblem): string {
  if (row === null || (row === 1 && column === null)) return says
  if (row === 1) return `列名“${column}”：${says}`
  return column === null ? `第 ${row} 行${says}` : `第 ${row} 行“${column}”${says}`
}

/** 新增 3 行，改动 2 行，1 行已经有了 */
export function sayCounts({ counts }: ImportLine): string {
  const parts = [
    [counts.new, '行新增'],
    [counts.change, '行改动'],
    [counts.same, '行和现在一样，不动'],
    [counts.twice, '行在表里重复，只算一次'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join('，')
}

export const doing = ({ counts }: ImportLine): number => counts.new + counts.change

export function sayStatus(line: ImportLine): string {
  const left = line.left > 0 ? `，${line.left} 行没有动` : ''
  return {
    ready: '看过，还没导入',
    applying: `导到一半（${line.done} / ${doing(line)} 行）`,
    applied: `已导入${left}`,
    undoing: `撤销到一半（${line.done} / ${doing(line)} 行）`,
    undone: `已撤销${left}`,
  }[line.status]
}
