import type { DeskSign } from '../signs'
import { el } from './dom'

/** A sign drawn like the plate at the door. Tapping it, or dropping it on a phone, scans it. */
export function plate(sign: DeskSign, onScan: (code: string) => void, why?: string): HTMLElement {
  const { code, title, number, stationName, townName, level } = sign
  const above = level === 'village' ? townName : null
  const below = title.replace(above ?? '', '').replace(stationName, '')
  const button = el(
    'button',
    { type: 'button', class: `plate ${level ?? 'stray'}`, draggable: true, ariaLabel: `扫这块牌：${title}` },
    el(
      'span',
      { class: 'name' },
      above ? el('span', { class: 'small' }, above) : null,
      el('strong', {}, stationName),
      el('span', { class: 'small' }, below || '别处来的，或是伪造的'),
      el('span', { class: 'scan' }, '扫这块牌'),
    ),
    el(
      'span',
      { class: 'code' },
      el('img', {
        src: `/desk/api/qr?code=${code}`,
        alt: '',
        width: 76,
        height: 76,
        loading: 'lazy',
        draggable: false,
      }),
      el('span', {}, number),
    ),
  )
  button.onclick = () => onScan(code)
  button.ondragstart = (event) => {
    event.dataTransfer?.setData('text/plain', code)
    document.body.classList.add('dragging')
  }
  button.ondragend = () => document.body.classList.remove('dragging')
  return why ? el('figure', {}, el('figcaption', {}, why), button) : button
}
