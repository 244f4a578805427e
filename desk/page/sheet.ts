import type { DeskSign, DeskSigns } from '../signs'
import { byId, el } from './dom'
import { plate } from './plate'

const FOUND_MAX = 40

/** The sheet of signs: a few to begin with, then all of them by town; typing finds one. */
export function showSheet({ featured, signs }: DeskSigns, onScan: (code: string) => void): void {
  const sheet = byId('sheet')
  const all = [
    el('h2', {}, '从这几块开始'),
    el('div', { class: 'plates featured' }, ...featured.map(({ sign, why }) => plate(sign, onScan, why))),
    allByTown(signs, onScan),
  ]
  const find = byId<HTMLInputElement>('find')
  find.oninput = () => {
    const text = find.value.trim()
    sheet.replaceChildren(...(text ? found(text, signs, onScan) : all))
    sheet.scrollTop = 0
  }
  sheet.replaceChildren(...all)
}

/** Folded away in the one-column layout, where it would stand between the first plates and the phones. */
function allByTown(signs: readonly DeskSign[], onScan: (code: string) => void): HTMLElement {
  const heading = el('summary', {}, el('h2', {}, `全部 ${signs.length} 块牌子`))
  const towns = byTown(signs).map(([town, plates]) => townList(town, plates, onScan))
  return el(
    'details',
    { class: 'all', open: window.matchMedia('(min-width: 1000px)').matches },
    heading,
    ...towns,
  )
}

function byTown(signs: readonly DeskSign[]): [string, DeskSign[]][] {
  const towns = new Map<string, DeskSign[]>()
  for (const sign of signs) {
    const town = sign.townName ?? '市中心'
    towns.set(town, [...(towns.get(town) ?? []), sign])
  }
  return [...towns]
}

/** Plates of a town are drawn when it is opened: hundreds of codes nobody looks at cost a second each start. */
function townList(town: string, signs: readonly DeskSign[], onScan: (code: string) => void): HTMLElement {
  const plates = el('div', { class: 'plates' })
  const list = el('details', {}, el('summary', {}, town, el('small', {}, `${signs.length} 块`)), plates)
  list.ontoggle = () => {
    if (list.open && !plates.firstChild) plates.append(...signs.map((sign) => plate(sign, onScan)))
  }
  return list
}

function found(text: string, signs: readonly DeskSign[], onScan: (code: string) => void): HTMLElement[] {
  const wanted = text.toUpperCase()
  const hits = signs.filter(
    ({ title, number, code }) => title.includes(text) || number === wanted || code === wanted,
  )
  const heading = hits.length ? `找到 ${hits.length} 块` : '没有这样的牌子，换个字试试'
  const more =
    hits.length > FOUND_MAX ? el('p', { class: 'empty' }, `只显示前 ${FOUND_MAX} 块，请多写几个字`) : null
  const plates = el(
    'div',
    { class: 'plates' },
    ...hits.slice(0, FOUND_MAX).map((sign) => plate(sign, onScan)),
  )
  return [el('h2', {}, heading), plates, ...(more ? [more] : [])]
}
