import type http from 'node:http'
import { cast, openidOf } from '../demo/cast'
import type { LocalCloud } from '../localcloud/cloud'
import type { Instant } from '../types/time'

/** A message as WeChat would have shown it to somebody of the cast. */
export interface DeskMessage {
  role: string
  receiver: string
  title: string
  fields: { label: string; value: string }[]
  /** Page of the mini-program that a tap opens, without leading slash. */
  page: string
  at: Instant
}

type Delivery = LocalCloud['subscriptions']['deliveries'][number]

/** How WeChat would head the message and its fields; they are set with the template in its own console. */
const TITLE = '活动预约成功提醒'
const LABELS: Record<string, string> = { thing1: '活动名称', thing2: '活动时间', character_string3: '预约码' }

function messageOf({ openid, data, page, at }: Delivery): DeskMessage {
  const person = cast.find(({ role }) => openidOf(role) === openid)
  const fields = Object.entries(data).map(([name, { value }]) => ({ label: LABELS[name] ?? name, value }))
  return { role: person?.role ?? '', receiver: person?.name ?? openid, title: TITLE, fields, page, at }
}

/** An event stream: what was delivered so far, then each message as it goes out. Event ids count from 0. */
export function streamMessages(
  { subscriptions }: LocalCloud,
  req: http.IncomingMessage,
  res: http.ServerResponse,
): true {
  let next = Number(req.headers['last-event-id'] ?? -1) + 1
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  res.write('retry: 2000\n\n')
  const catchUp = () => {
    for (; next < subscriptions.deliveries.length; next++) {
      const delivery = subscriptions.deliveries[next]
      if (delivery) res.write(`id: ${next}\ndata: ${JSON.stringify(messageOf(delivery))}\n\n`)
    }
  }
  catchUp()
  const stop = subscriptions.onDelivered(catchUp)
  res.on('close', stop)
  return true
}
