import type { DeskMessage } from '../messages'
import { byId, el } from './dom'

/** Shows each message as it is delivered, newest on top. */
export function showMail(onOpen: (message: DeskMessage) => void): void {
  const list = byId('messages')
  const source = new EventSource('/desk/api/messages')
  source.onmessage = ({ data }) => {
    byId('noMessages').hidden = true
    list.prepend(el('li', {}, notice(JSON.parse(data), onOpen)))
  }
}

function notice(message: DeskMessage, onOpen: (message: DeskMessage) => void): HTMLElement {
  const { receiver, title, fields, at } = message
  const rows = fields.flatMap(({ label, value }) => [el('dt', {}, label), el('dd', {}, value)])
  return el(
    'button',
    { type: 'button', class: 'notice', onclick: () => onOpen(message) },
    el('span', { class: 'to' }, `给 ${receiver}`, el('time', { dateTime: at }, clock(at))),
    el('strong', {}, title),
    el('dl', {}, ...rows),
    el('span', { class: 'go' }, '进入小程序查看'),
  )
}

const clock = (at: string) =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
