import type { AxeResults, RunOptions } from 'axe-core'

/** What the script below leaves in a page. */
export interface Examiner {
  /** Sentences about what is wrong, none when nothing is. */
  examine: (size: 'normal' | 'large') => Promise<string[]>
  /** What is too small to be pressed. */
  targets: (size: 'normal' | 'large') => string[]
}

/**
 * Runs inside the page. What a person who sees badly, trembles or hears the page feels: axe's rules, the contrast
 * of every text, and the size of all that can be pressed.
 */
export function installExaminer(): void {
  const world = window as unknown as {
    axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> }
    examiner: Examiner
  }
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const PRESSED =
    'a[href], button, input, select, textarea, [role=button], [role=link], [role=checkbox], [role=switch], [tabindex="0"]'
  const ROUNDING = 0.1
  type Colour = [number, number, number, number]

  const said = (element: Element): string =>
    `<${element.className || element.tagName}> ${(element.textContent ?? '').trim().slice(0, 24)}`
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
  const colourOf = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ]
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colourOf(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, ground(element.parentElement))
  }
  const light = ([r, g, b]: Colour): number => {
    const [x, y, z] = [r, g, b].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const contrast = (ink: Colour, paper: Colour): number => {
    const [a = 0, b = 0] = [light(over(ink, paper)), light(paper)].sort((x, y) => y - x)
    return (a + 0.05) / (b + 0.05)
  }
  const fades = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * fades(element.parentElement) : 1

  function* texts(): Generator<Element> {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (
        element &&
        walker.currentNode.textContent?.trim() &&
        isSeen(element) &&
        !element.closest('script, style, svg, option')
      )
        yield element
    }
  }

  function faint(least: number): string[] {
    const found = [...texts()].map((element) => {
      const [r, g, b, a] = colourOf(getComputedStyle(element).color)
      return [element, contrast([r, g, b, a * fades(element)], ground(element))] as const
    })
    const hints = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter((input) => isSeen(input) && input.placeholder && !input.value)
      .map((input) => {
        const { color, opacity } = getComputedStyle(input, '::placeholder')
        const [r, g, b, a] = colourOf(color)
        return [input, contrast([r, g, b, a * Number(opacity)], ground(input))] as const
      })
    return [...found, ...hints]
      .filter(([, ratio]) => ratio < least)
      .map(([element, ratio]) => `contrast ${ratio.toFixed(2)} < ${least}: ${said(element)}`)
  }

  function small(rpx: number): string[] {
    const width = Math.min(450, window.innerWidth)
    const inPixels = (units: number) => Math.max((units * width) / 750, units / 2)
    return [...document.querySelectorAll<HTMLElement>(PRESSED)].filter(isSeen).flatMap((element) => {
      const { width: wide, height } = element.getBoundingClientRect()
      // A week of days stands side by side, so that in large print they grow in height alone.
      if (wide + ROUNDING >= inPixels(88) && height + ROUNDING >= inPixels(rpx)) return []
      return [
        `target ${wide.toFixed(1)}×${height.toFixed(1)}, not ${inPixels(rpx).toFixed(1)} high: ${said(element)}`,
      ]
    })
  }

  async function barriers(size: 'normal' | 'large'): Promise<string[]> {
    // Axe looks at the page as it is scrolled now: what a bar covers can be scrolled out from under it.
    const loose = document.head.appendChild(document.createElement('style'))
    loose.textContent = '.bar, .footer { position: static !important }'
    const { violations } = await world.axe.run(document, {
      runOnly: TAGS,
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: size === 'large' } },
    })
    loose.remove()
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
    )
  }

  const headed = (): string[] => {
    const count = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen).length
    const heads = count('h1, [role=heading][aria-level="1"]')
    const mains = count('main, [role=main]')
    return [
      ...(heads === 1 ? [] : [`${heads} first headings`]),
      ...(mains === 1 ? [] : [`${mains} main parts`]),
      ...(document.documentElement.lang === 'zh-CN' ? [] : ['no language']),
    ]
  }

  const targets = (size: 'normal' | 'large') => small(size === 'large' ? 120 : 88)
  world.examiner = {
    targets,
    examine: async (size) => [
      ...(await barriers(size)),
      ...faint(size === 'large' ? 7 : 4.5),
      ...targets(size),
      ...headed(),
    ],
  }
}
