import type http from 'node:http'
import { cast, openidOf } from '../demo/cast'
import type { LocalCloud } from '../localcloud/cloud'
import type { County } from '../types/county'
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

type Templates = County['templates']
type Delivery = LocalCloud['subscriptions']['deliveries'][number]

/** How WeChat would label the fields; they are set with the template in its own console. */
const LABELS: Record<string, string> = {
  kind: '类型',
  title: '名称',
  state: '状态',
  when: '时间',
  place: '地点',
  note: '说明',
  number: '编号',
}

function messageOf(templates: Templates, { openid, templateId, data, page, at }: Delivery): DeskMessage {
  const person = cast.find(({ role }) => openidOf(role) === openid)
  const template = Object.values(templates).find(({ id }) => id === templateId)
  const fields = Object.entries(data).map(([name, { value }]) => ({
    label: LABELS[template?.fields[name]?.from ?? ''] ?? name,
    value,
  }))
  return {
    role: person?.role ?? '',
    receiver: person?.name ?? openid,
    title: template?.title ?? '消息',
    fields,
    page,
    at,
  }
}

/** An event stream: what was delivered so far, then each message as it goes out. Event ids count from 0. */
export function streamMessages(
  { subscriptions }: LocalCloud,
  templates: Templates,
  req: http.IncomingMessage,
  res: http.ServerResponse,
): true {
  let next = Number(req.headers['last-event-id'] ?? -1) + 1
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  res.write('retry: 2000\n\n')
  const catchUp = () => {
    for (; next < subscriptions.deliveries.length; next++) {
      const delivery = subscriptions.deliveries[next]
      if (delivery) res.write(`id: ${next}\ndata: ${JSON.stringify(messageOf(templates, delivery))}\n\n`)
    }
  }
  catchUp()
  const stop = subscriptions.onDelivered(catchUp)
  res.on('close', stop)
  return true
}
