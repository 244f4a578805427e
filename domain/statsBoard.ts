import type { Amount, Figures, What } from '../types/stats'
import { type Amounts, addSums, type Cell, noSums, type Sums } from './stats'

/** One category, one project, or all. */
export interface Choice {
  category?: string
  projectId?: string
}

export interface MonthOfCells {
  month: string
  cells: readonly Cell[]
}

interface Board {
  total: Figures
  months: { month: string; figures: Figures }[]
  categories: { category: string; figures: Figures }[]
  projects: { projectId: string; name: string; figures: Figures }[]
}

/** As people read them: persons first, then occasions, things and money; units nobody foresaw come last. */
const UNITS = ['人', '人次', '场', '期', '株', '平方米', '件', '元']

const rank = (unit: string) => (UNITS.includes(unit) ? UNITS.indexOf(unit) : UNITS.length)

export const isChosen = (cell: Cell, { category, projectId }: Choice): boolean =>
  (category === undefined || cell.category === category) &&
  (projectId === undefined || cell.projectId === projectId)

/** The numbers by month, category and project. Categories and projects come in no order of size. */
export function boardOf(months: readonly MonthOfCells[], choice: Choice, order: readonly string[]): Board {
  const cells = months.flatMap((one) => one.cells)
  const sumOf = (some: readonly Cell[]) => figuresOf(totalOf(some))
  const categories = [...new Set([...order, ...cells.map(({ category }) => category)])]
  const projects = new Map(
    cells.flatMap(({ projectId, projectName }) => (projectId ? [[projectId, projectName ?? '']] : [])),
  )
  return {
    total: sumOf(cells.filter((cell) => isChosen(cell, choice))),
    months: months.map((one) => ({
      month: one.month,
      figures: sumOf(one.cells.filter((cell) => isChosen(cell, choice))),
    })),
    categories: categories.map((category) => ({
      category,
      figures: sumOf(cells.filter((cell) => isChosen(cell, { ...choice, category }))),
    })),
    projects: [...projects]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([projectId, name]) => ({
        projectId,
        name,
        figures: sumOf(cells.filter((cell) => isChosen(cell, { ...choice, projectId }))),
      })),
  }
}

function totalOf(cells: readonly Cell[]): Sums {
  const total = noSums()
  for (const cell of cells) addSums(total, cell)
  return total
}

const figuresOf = ({ heads, results, ...counts }: Sums): Figures => ({
  ...counts,
  heads: amountsAsRead(heads),
  results: amountsAsRead(results),
})

const amountsAsRead = (amounts: Amounts): Amount[] =>
  Object.entries(amounts)
    .map(([unit, { by, activities }]) => ({
      unit,
      activities,
      value: Math.round(Object.values(by).reduce((sum, value) => sum + value, 0) * 100) / 100,
      by: Object.entries(by).map(([method, value]) => ({ method, value })),
    }))
    .sort((a, b) => rank(a.unit) - rank(b.unit) || (a.unit < b.unit ? -1 : 1))

/** How many activities of a cell stand behind a kind of number; for `seats` at most so many. */
export function countBehind(cell: Sums, what: What, unit: string | undefined): number {
  if (what === 'on') return cell.held + cell.planned
  if (what === 'seats') return cell.seats > 0 ? cell.held : 0
  if (what === 'heads' || what === 'results') return cell[what][unit ?? '']?.activities ?? 0
  return cell[what]
}
