import { county } from '../../../config/county/current'
import { consents, messages } from '../../_lib/collections'
import type { MessageRecord } from '../../_lib/records/message'
import { everyOf, type Keeper, recordOf, sayAt } from '../keeper'

const MOST = 100

export const inbox: Keeper = {
  async read(person) {
    const [all, agreed] = await Promise.all([
      everyOf<MessageRecord>(messages, { person }, 'at'),
      consents.list({ person }, { limit: MOST }),
    ])
    const titles = Object.values(county.templates)
    return [
      ...all.map(({ words, at, readAt }) =>
        recordOf(
          'message',
          ['消息', words.title],
          ['内容', words.note],
          ['收到', sayAt(at)],
          ['看过', sayAt(readAt)],
        ),
      ),
      ...agreed.map(({ templateId, credits }) =>
        recordOf(
          'message',
          ['微信提醒', titles.find(({ id }) => id === templateId)?.title],
          ['还能收几条', credits],
        ),
      ),
    ]
  },
  async erase({ person }) {
    await messages.removeAll({ person })
    await consents.removeAll({ person })
  },
}
