import type { DeskMessage } from '../messages'
import type { DeskSigns } from '../signs'
import { byId, el } from './dom'
import { showMail } from './mail'
import { createPhone, type Phone, signAddress } from './phone'
import { showSheet } from './sheet'

const FIRST_HOLDERS = ['resident', 'neighbour']

const phones: Phone[] = FIRST_HOLDERS.map((holder, i) =>
  createPhone(holder, { onTouched: () => select(i), onSign: (code) => scan(code, i) }),
)
let selected = 0

function select(i: number): void {
  selected = i
  phones.forEach((phone, n) => {
    phone.select(n === i)
  })
}

/** Scans a sign with a phone: the selected one unless told. */
function scan(code: string, i = selected): void {
  if (!/^[0-9A-Z]{6}$/.test(code)) return
  phones[i]?.open(signAddress(code))
  show(i)
}

/** In the one-column layout the phone may be out of sight. */
const show = (i: number) => phones[i]?.element.scrollIntoView({ block: 'nearest', inline: 'center' })

/** A message opens on the phone of whoever got it; who holds no phone is handed the selected one. */
function openMessage({ role, page }: DeskMessage): void {
  const holding = phones.findIndex(({ holder }) => holder === role)
  const i = holding === -1 ? selected : holding
  if (holding === -1) phones[i]?.giveTo(role)
  phones[i]?.open(`/${page}`)
  show(i)
}

/** Taps inside a frame are not seen here, but they move the focus into it. */
window.addEventListener('blur', () => {
  const i = phones.findIndex(({ element }) => element.contains(document.activeElement))
  if (i !== -1) select(i)
})

async function start(): Promise<void> {
  byId('phones').append(...phones.map(({ element }) => element))
  select(0)
  showMail(openMessage)
  const signs: DeskSigns = await (await fetch('/desk/api/signs')).json()
  showSheet(signs, scan)
  const first = signs.featured[0]
  if (first) phones[0]?.open(signAddress(first.sign.code))
}

start().catch((error) => {
  byId('sheet').replaceChildren(el('p', { class: 'empty' }, `牌子没有取到，请刷新本页。（${error}）`))
})
