import { cast } from '../../demo/cast'
import { el } from './dom'

/** A phone's screen in CSS pixels; the frame keeps this size and is drawn smaller where it must. */
const WIDTH = 390
const HEIGHT = 844
const HOME = '/pages/station/index'

export interface Phone {
  element: HTMLElement
  readonly holder: string
  /** Hands the phone to another person; the app starts anew for them. */
  giveTo(role: string): void
  /** Opens an address of the app. */
  open(address: string): void
  select(selected: boolean): void
}

interface PhoneEvents {
  onTouched: () => void
  onSign: (code: string) => void
}

export const signAddress = (code: string): string => `${HOME}?scene=${encodeURIComponent(`s=${code}`)}`

/** One phone on the desk, held by somebody of the cast. */
export function createPhone(first: string, { onTouched, onSign }: PhoneEvents): Phone {
  let holder = first
  let frame: HTMLIFrameElement | null = null
  const idle = el(
    'p',
    { class: 'idle' },
    el('span', {}, '还没有扫过牌子。'),
    el('span', {}, '把一块牌子拖到这里，'),
    el('span', {}, '或先点一下这部手机，再点牌子。'),
  )
  const screen = el('div', { class: 'screen' }, idle)
  const words = el('span', { class: 'words' })
  const chosen = el('span', { class: 'chosen' }, '扫码用这部')
  const choice = el(
    'select',
    { ariaLabel: '谁拿着这部手机' },
    ...cast.map(({ role, name }) => el('option', { value: role, selected: role === holder }, name)),
  )
  const element = el(
    'article',
    { class: 'phone' },
    el(
      'div',
      { class: 'hand' },
      el('div', {}, el('label', {}, el('span', { class: 'held' }, '谁拿着'), choice), chosen),
      el('div', {}, words, buttons()),
    ),
    el('div', { class: 'body' }, screen),
  )

  function buttons() {
    const back = el('button', { type: 'button', onclick: () => frame?.contentWindow?.history.back() }, '返回')
    const again = el(
      'button',
      { type: 'button', title: '像从聊天里打开小程序，没有扫码', onclick: () => open(HOME) },
      '从聊天打开',
    )
    return el('div', { class: 'buttons' }, back, again)
  }
  function introduce() {
    words.textContent = cast.find(({ role }) => role === holder)?.words ?? ''
  }
  function open(address: string) {
    frame?.remove()
    // The app reads its window's name to know who holds it, so the name is there before the address.
    frame = el('iframe', { name: `phone:${holder}`, title: `${choice.selectedOptions[0]?.text ?? ''}的手机` })
    frame.width = String(WIDTH)
    frame.height = String(HEIGHT)
    frame.src = address
    screen.replaceChildren(frame, veil)
    onTouched()
  }
  function addressNow() {
    const shown = frame?.contentWindow?.location
    return shown?.pathname.startsWith('/') ? shown.pathname + shown.search : null
  }
  function giveTo(role: string) {
    const address = addressNow()
    holder = role
    choice.value = role
    introduce()
    if (address) open(address)
  }

  const veil = el('div', { class: 'veil' }, '放在这里扫码')
  screen.append(veil)
  screen.ondragover = (event) => event.preventDefault()
  screen.ondrop = (event) => {
    event.preventDefault()
    onSign(event.dataTransfer?.getData('text/plain') ?? '')
  }
  choice.onchange = () => giveTo(choice.value)
  element.onpointerdown = onTouched
  keepFitting(screen)
  introduce()
  return {
    element,
    get holder() {
      return holder
    },
    giveTo,
    open,
    select: (selected) => element.classList.toggle('selected', selected),
  }
}

/** Draws the screen as large as its place allows, never larger than life. */
function keepFitting(screen: HTMLElement): void {
  const measure = (place: Element) => {
    const style = getComputedStyle(place)
    const free = place.clientHeight - Number.parseFloat(style.paddingTop) * 2
    // In the one-column layout the page scrolls, so only the width limits.
    const tall = free > 200 ? free / HEIGHT : 1
    const wide = (place.clientWidth - Number.parseFloat(style.paddingLeft) * 2) / WIDTH
    const scale = Math.max(0.4, Math.min(1, tall, wide))
    // A height in whole pixels: otherwise a row of the page shows below what is fixed to its bottom.
    screen.style.setProperty('--scale', String(Math.floor(scale * HEIGHT) / HEIGHT))
  }
  new ResizeObserver(() => screen.parentElement && measure(screen.parentElement)).observe(document.body)
}
