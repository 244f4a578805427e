import { county } from '../../config/county/current'
import type { statsContract } from '../../types/stats'
import { tell } from '../_lib/audit'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { bookOf } from './book'
import { boardFor } from './read'

const ALL = '全部活动'

export const sheet: Actions<typeof statsContract>['sheet'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const board = await boardFor(node, input)
  const { fromMonth, toMonth, projectId, category } = input
  const months = fromMonth === toMonth ? fromMonth : `${fromMonth}至${toMonth}`
  const project = board.projects.find((one) => one.projectId === projectId)?.name
  const chosen = [category && categoryName(category), project].filter(Boolean).join('、') || ALL
  const title = `${node.fullName} ${months} ${chosen}`
  await tell(context, {
    act: 'export',
    thing: { kind: 'stats', id: node._id, title: `统计表 ${months}` },
    path: node.path,
  })
  const file = await bookOf(title, [
    { sheet: '按月', of: '月份', rows: board.months.map(({ month, figures }) => ({ name: month, figures })) },
    {
      sheet: '按类别',
      of: '类别',
      rows: board.categories.map(({ category: id, figures }) => ({ name: categoryName(id), figures })),
    },
    { sheet: '按项目', of: '项目', rows: board.projects.map(({ name, figures }) => ({ name, figures })) },
    { sheet: '合计', of: '范围', rows: [{ name: node.name, figures: board.total }] },
  ])
  return { name: `统计-${node.name}-${months}.xlsx`, base64: file.toString('base64') }
}

const categoryName = (id: string): string => county.categories.find((one) => one.id === id)?.name ?? id
