import type { InboxItem, messageContract } from '../../types/message'
import { command as _ } from '../_lib/collection'
import { messages } from '../_lib/collections'
import { type Actions, type Context, openidOf } from '../_lib/defineFunction'
import type { MessageRecord } from '../_lib/records/message'

type MessageActions = Actions<typeof messageContract>

const PAGE = 20

export const inbox: MessageActions['inbox'] = async ({ before }, context) => {
  const list = await messages.list(
    { person: openidOf(context), at: before ? _.lt(before) : _.lte(context.now) },
    { order: [['at', 'desc']], limit: PAGE + 1 },
  )
  return { items: list.slice(0, PAGE).map(itemOf), more: list.length > PAGE }
}

export const unread: MessageActions['unread'] = async (_input, context) => ({
  unread: await unreadOf(context),
})

export const read: MessageActions['read'] = async (which, context) => {
  const of = { person: openidOf(context), readAt: null }
  await messages.updateAll('id' in which ? { ...of, _id: which.id } : { ...of, at: _.lte(which.through) }, {
    readAt: context.now,
  })
  return { unread: await unreadOf(context) }
}

async function unreadOf(context: Context): Promise<number> {
  const list = await messages.list(
    { person: openidOf(context), readAt: null, at: _.lte(context.now) },
    { limit: PAGE, without: { words: false, path: false } },
  )
  return list.length
}

const itemOf = ({ _id, kind, words, page, at, readAt, status }: MessageRecord): InboxItem => ({
  id: _id,
  kind,
  title: words.title,
  when: words.when ?? null,
  place: words.place ?? null,
  note: words.note ?? null,
  number: words.number ?? null,
  page,
  at,
  read: readAt !== null,
  uncertain: status === 'uncertain',
})
