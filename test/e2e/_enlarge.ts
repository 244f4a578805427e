/** What the script below leaves in a page. */
export interface Enlarger {
  /** Makes all text twice as large and nothing else. */
  enlarge: () => void
  /** What cannot be read any more: cut off, pushed out of the screen or out of its box, or lying over other words. */
  lost: () => string[]
}

/** Runs inside the page: text alone at 200 %, as browsers and phones enlarge it. */
export function installEnlarger(): void {
  const SLACK = 2
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const said = (element: Element) =>
    `<${element.className || element.tagName}> ${(element.textContent ?? '').trim().slice(0, 24)}`

  function enlarge(): void {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')].map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      const size = Number.parseFloat(fontSize)
      return { element, size, lines: Number.parseFloat(lineHeight) / size }
    })
    for (const { element, size, lines } of all) {
      element.style.setProperty('font-size', `${size * 2}px`, 'important')
      if (lines) element.style.setProperty('line-height', String(lines), 'important')
    }
  }

  interface Words {
    element: Element
    /** Each line, as high as its letters are. */
    lines: DOMRect[]
  }

  function words(): Words[] {
    const found: Words[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      if (
        !element ||
        !node.textContent?.trim() ||
        !shown(element) ||
        element.closest('script, style, svg, option')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.8
      const lines = [...range.getClientRects()].map(
        ({ x, y, width, height }) => new DOMRect(x, y + (height - size) / 2, width, size),
      )
      found.push({ element, lines })
    }
    return found
  }

  const outOfScreen = (all: Words[]): string[] =>
    all
      .filter(({ lines }) =>
        lines.some(({ left, right }) => left < -SLACK || right > window.innerWidth + SLACK),
      )
      .map(({ element }) => `out of the screen: ${said(element)}`)

  /** Boxes that one sees: with a ground or a line of their own. */
  const isBox = (element: Element): boolean => {
    const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(element)
    const lined = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0
    return lined || !/, 0\)$|transparent/.test(backgroundColor)
  }

  function outOfBox(all: Words[]): string[] {
    return all.flatMap(({ element, lines }) => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        if (!isBox(box)) continue
        const { left, right, top, bottom } = box.getBoundingClientRect()
        const out = lines.some(
          (line) =>
            line.left < left - SLACK ||
            line.right > right + SLACK ||
            line.top < top - SLACK ||
            line.bottom > bottom + SLACK,
        )
        return out ? [`out of its box ${box.className}: ${said(element)}`] : []
      }
      return []
    })
  }

  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'

  const cutOff = (): string[] =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        if (!shown(element) || element.matches('input, select')) return false
        const { overflowX, overflowY } = getComputedStyle(element)
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element
        return (
          (hides(overflowY) && scrollHeight > clientHeight + SLACK) ||
          (hides(overflowX) && scrollWidth > clientWidth + SLACK)
        )
      })
      .map((element) => `cut off: ${said(element)}`)

  /** What is typed into a line has to stand in it. */
  const tooLow = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('input')]
      .filter((input) => shown(input) && Number(getComputedStyle(input).opacity) > 0)
      .filter((input) => input.clientHeight < Number.parseFloat(getComputedStyle(input).fontSize) * 1.15)
      .map((input) => `too low for its words: ${said(input.parentElement ?? input)}`)

  function overlapping(all: Words[]): string[] {
    const lines = all.flatMap(({ element, lines: own }) => own.map((line) => ({ element, line })))
    lines.sort((a, b) => a.line.top - b.line.top)
    const found: string[] = []
    for (const [i, { element, line }] of lines.entries()) {
      for (let j = i + 1; j < lines.length; j++) {
        const other = lines[j]
        if (!other || other.line.top >= line.bottom - SLACK) break
        const beside = other.line.left >= line.right - SLACK || other.line.right <= line.left + SLACK
        if (!beside && other.element !== element)
          found.push(`${said(element)} lies over ${said(other.element)}`)
      }
    }
    return found
  }

  /** Two things to press, one over the other. */
  function colliding(): string[] {
    const controls = [...document.querySelectorAll('[role=button], [role=link]')].filter(shown)
    const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }))
    return boxes.flatMap(({ element, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(({ element: other, box: { left, right, top, bottom } }) => {
          if (element.contains(other)) return false
          const [wide, high] = [
            Math.min(box.right, right) - Math.max(box.left, left),
            Math.min(box.bottom, bottom) - Math.max(box.top, top),
          ]
          return wide > SLACK && high > SLACK
        })
        .map(({ element: other }) => `${said(element)} covers ${said(other)}`),
    )
  }

  function lost(): string[] {
    // What a bar covers can be scrolled out from under it; a dialog is made to cover the page.
    const loose = document.head.appendChild(document.createElement('style'))
    loose.textContent = '.bar, .footer { position: static !important }'
    const all = words()
    const dialog = document.querySelector('.dialog__sheet')
    const open = dialog && shown(dialog) ? all.filter(({ element }) => dialog.contains(element)) : all
    const sideways = Math.max(
      ...[...document.querySelectorAll('html, .taro_page')].map((one) => one.scrollWidth - one.clientWidth),
    )
    const faults = [
      ...(sideways > 0 ? [`${sideways} px sideways`] : []),
      ...outOfScreen(open),
      ...outOfBox(open),
      ...cutOff(),
      ...tooLow(),
      ...overlapping(open),
      ...(open === all ? colliding() : []),
    ]
    loose.remove()
    return faults
  }

  ;(window as unknown as { enlarger: Enlarger }).enlarger = { enlarge, lost }
}
