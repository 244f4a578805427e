import { publicFace } from '../../domain/honour'
import type { StaffFlower, storyContract } from '../../types/story'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { honours, flowers as notes } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { ownNodes, whyNotAt } from '../_lib/guard'
import { keptUntil } from '../_lib/keptUntil'
import type { FlowerRecord } from '../_lib/records/story'
import { withNames } from './card'

type StoryActions = Actions<typeof storyContract>

const MOST = 100

const staffFlower = async (record: FlowerRecord) => (await withNames([record]))[0] as StaffFlower

export const flowers: StoryActions['flowers'] = async ({ which }, context) => {
  const found = await notes.list(
    { path: _.in(ownNodes(context)), status: which },
    { order: [['at', which === 'waiting' ? 'asc' : 'desc']], limit: MOST + 1 },
  )
  return { flowers: await withNames(found.slice(0, MOST)), more: found.length > MOST }
}

export const judgeFlower: StoryActions['judgeFlower'] = async ({ flowerId, show, why }, context) => {
  const record = await notes.find(flowerId)
  const refusal = whyNotAt(context, record, 'flower_unknown')
  if (refusal || !record) return refusal ?? refuse('flower_unknown')
  if (record.keys.includes(context.key)) return staffFlower(record)
  if (!show && !why) return refuse('bad_input')
  // One that is shown can be taken away, but not let through a second time.
  const from = show ? ['waiting'] : ['waiting', 'shown']
  if (!from.includes(record.status)) return refuse('flower_over')
  const honour = await honours.find(record.honourId)
  if (show && !(honour && publicFace(honour))) return refuse('honour_unknown')
  await tell(context, {
    act: show ? 'publish' : 'sendBack',
    thing: { kind: 'flower', id: flowerId, title: '感谢的话' },
    path: record.path,
    why,
  })
  const done = await notes.takeIf(
    { _id: flowerId, status: _.in(from) },
    {
      status: show ? 'shown' : 'refused',
      shownAt: show ? context.now : '',
      ...(show ? {} : { keptUntil: keptUntil('flowerDays', record.at) }),
      why,
      keys: _.push([context.key]),
    },
  )
  const after = await notes.find(flowerId)
  if (!after) return refuse('flower_unknown')
  return done || after.keys.includes(context.key) ? staffFlower(after) : refuse('flower_over')
}
