import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { hideBrowserGlobals, hostApi } from './_host'
import type { Boot, BootOptions, Element, Node, OpenPage, Query } from './_shapes'
import { elementsOf, shapeOf } from './_tree'

const dist = path.resolve(__dirname, '../../dist/weapp')
const load = createRequire(__filename)
const readJson = (file: string) => JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8'))

interface Definition {
  data?: object
  options?: object
  behaviors?: unknown[]
  created?: (this: unknown, ...rest: unknown[]) => unknown
  [key: string]: unknown
}

/**
 * Runs the built mini-program: its own app.js and chunks, its WXML compiled by WeChat's compiler and drawn by
 * WeChat's component framework. Browser globals that WeChat lacks are hidden, so that nothing leans on jsdom.
 * One boot per test file: the chunks are modules and run once.
 */
export function boot(options: BootOptions): Boot {
  const app = readJson('app.json')
  const stack: OpenPage[] = []
  const storage = new Map<string, unknown>(Object.entries(options.storage ?? {}))
  const seen: Boot['seen'] = { setData: [], dialled: [], subscribed: [], loaded: [], order: [] }
  const launch = { path: app.pages[0], query: options.query ?? {}, scene: 1047, referrerInfo: {} }
  // biome-ignore lint/suspicious/noExplicitAny: the globals of a mini-program have no types here
  const world = globalThis as Record<string, any>

  hideBrowserGlobals()
  world.wx = hostApi({ launch, options, storage, seen, navigate, back })
  const simulate = load('miniprogram-simulate')
  const compiler = load('miniprogram-compiler')
  world.__webview_engine_version__ = 0.02
  const wxml = new Function(compiler.wxmlToJs(dist, { maxBuffer: 64 << 20 }))()
  const ids = new Map<string, string>()
  let loading = { id: '', file: '', using: {} as Record<string, string> }

  let appConfig: { onLaunch?: (launch: object) => void; onShow?: (launch: object) => void } = {}
  world.App = (config: typeof appConfig) => {
    appConfig = config
  }
  world.getApp = () => appConfig
  world.getCurrentPages = () => stack.map((page) => page.instance)
  world.Component = (definition: Definition) => {
    const { id, file, using } = loading
    simulate.load({
      ...definition,
      id,
      path: `/${file}`,
      tagName: path.basename(file),
      template: wxml(`${file}.wxml`),
      usingComponents: using,
      options: { ...definition.options, classPrefix: '' },
      created(this: { setData: (data: object, done?: () => void) => void }, ...rest: unknown[]) {
        const send = this.setData
        this.setData = (data, done) => {
          const sent = JSON.stringify(data)
          seen.setData.push({ page: file, bytes: Buffer.byteLength(sent), sent })
          send(data, done)
        }
        return definition.created?.apply(this, rest)
      },
    })
  }
  world.Page = (config: Record<string, unknown>) => {
    const methods = Object.fromEntries(
      Object.entries(config).filter(([, value]) => typeof value === 'function'),
    )
    world.Component({ data: config.data ?? {}, methods, behaviors: config.behaviors ?? [] })
  }

  load(path.join(dist, 'app.js'))
  appConfig.onLaunch?.(launch)
  appConfig.onShow?.(launch)

  /** Registers the component of a file and those it uses; a chunk runs once. */
  function register(file: string): string {
    const known = ids.get(file)
    if (known) return known
    const id = `weapp${ids.size}${file.replace(/[^a-zA-Z0-9]/g, '-')}`
    ids.set(file, id)
    const refs = { ...app.usingComponents, ...readJson(`${file}.json`).usingComponents } as Record<
      string,
      string
    >
    const using = Object.fromEntries(
      Object.entries(refs).map(([tag, ref]) => [
        tag,
        register(ref.startsWith('/') ? ref.slice(1) : path.posix.join(path.posix.dirname(file), ref)),
      ]),
    )
    const outer = loading
    loading = { id, file, using }
    seen.loaded.push(file)
    load(path.join(dist, `${file}.js`))
    loading = outer
    return id
  }

  function open(route: string, query: Query = {}): void {
    stack.at(-1)?.instance.onHide?.()
    const component = simulate.render(register(route))
    const { instance } = component
    instance.route = instance.__route__ = route
    instance.options = query
    const root = document.createElement('div')
    document.body.appendChild(root)
    stack.push({ route, component, instance, root })
    component.attach(root)
    instance.onLoad?.(query)
    instance.onShow?.()
    instance.onReady?.()
  }

  function close(page: OpenPage | undefined): void {
    page?.instance.onUnload?.()
    page?.component.detach()
    page?.root.remove()
  }

  function navigate(kind: 'navigateTo' | 'redirectTo' | 'reLaunch', url: string): void {
    const [target = '', tail = ''] = url.split('?')
    const pairs = tail.split('&').filter(Boolean)
    // WeChat hands a query over as it was written: still encoded.
    const query = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))
    if (kind === 'redirectTo') close(stack.pop())
    if (kind === 'reLaunch') while (stack.length > 0) close(stack.pop())
    open(target.replace(/^\//, ''), query)
  }

  function back(): void {
    close(stack.pop())
    stack.at(-1)?.instance.onShow?.()
  }

  const top = () => stack.at(-1) as OpenPage
  const text = () => top().root.textContent ?? ''
  const elements = (): Element[] => elementsOf(top().component._exparserNode as Node, fire)

  function fire(node: Node, type: string, detail: object = {}): void {
    const { Event } = load('miniprogram-exparser')
    const extraFields = { touches: [], changedTouches: [] }
    const options = { bubbles: true, capturePhase: true, composed: true, extraFields }
    Event.dispatchEvent(node, Event.create(type, detail, options))
  }

  async function until<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
    const end = Date.now() + 5_000
    for (;;) {
      const found = look()
      if (found) return found
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the page says: ${text()}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** The innermost element with these words; with a handler above it, a tap on it bubbles. */
  const byText = (words: string) =>
    elements()
      .filter((element) => element.text.includes(words))
      .at(-1)

  return {
    seen,
    storage,
    open,
    text,
    elements,
    shape: () => shapeOf(top().component._exparserNode as Node),
    data: () => top().instance.data,
    route: () => top().route,
    depth: () => stack.length,
    shows: async (words) => void (await until(`“${words}”`, () => text().includes(words))),
    hides: async (words) => void (await until(`no “${words}”`, () => !text().includes(words))),
    arrives: async (route) => void (await until(route, () => top().route === route)),
    tap: async (words) => {
      const element = await until(`“${words}”`, () => byText(words))
      seen.order.push('tap')
      element.fire('tap')
    },
    write: async (nth, value) => {
      const input = await until(`input ${nth}`, () => elements().filter(({ tag }) => tag === 'input')[nth])
      input.fire('input', { value })
    },
    share: () => top().instance.onShareAppMessage?.({ from: 'menu' }) as { title: string; path: string },
    rescan: (query) => {
      while (stack.length > 0) close(stack.pop())
      open(app.pages[0], query)
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 30)),
  }
}
