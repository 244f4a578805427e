import type { Shape } from './_tree'

export type Query = Record<string, string>

/** What wx.cloud.callFunction is asked. */
export interface CallAsked {
  name: string
  data: { action: string; input: unknown; idempotencyKey?: string }
}

export interface BootOptions {
  /** The query of the launch, as a scan gives it: `scene` is still URL-encoded. */
  query?: Query
  storage?: Record<string, unknown>
  callFunction: (asked: CallAsked) => Promise<{ result: unknown }>
  /** Answers to requestSubscribeMessage by template id; `reject` when left out. */
  consent?: 'accept' | 'reject'
  fontSizeSetting?: number
}

/** An exparser node, as far as the harness looks into it. */
export interface Node {
  _vt?: { tagName?: string; attrs?: { name: string; value: string }[] }
  $$?: { textContent: string | null }
  shadowRoot?: { childNodes?: Node[] }
  childNodes?: Node[]
}

/** A node of Taro's tree: `nn` its template, `cn` its children, `v` its words. */
export interface DataNode {
  sid: string
  nn: string
  cn?: DataNode[]
  v?: string
  [name: string]: unknown
}

export interface Element {
  tag: string
  text: string
  attributes: Record<string, string>
  fire: (type: string, detail?: object) => void
}

export interface OpenPage {
  route: string
  // biome-ignore lint/suspicious/noExplicitAny: the simulator has no types
  component: any
  // biome-ignore lint/suspicious/noExplicitAny: a page instance is what the bundle makes of it
  instance: any
  root: HTMLElement
}

export interface Boot {
  seen: {
    setData: { page: string; bytes: number; sent: string }[]
    dialled: string[]
    subscribed: string[][]
    /** Questions about messages and calls to the cloud, in their order; `tap` where a tap began. */
    order: ('tap' | 'subscribe' | 'late' | 'call')[]
    /** Files whose code has run, in order. */
    loaded: string[]
  }
  storage: Map<string, unknown>
  open: (route: string, query?: Query) => void
  /** Throws everything away and opens the first page again, as another scan does. */
  rescan: (query: Query) => void
  route: () => string
  depth: () => number
  text: () => string
  elements: () => Element[]
  shape: () => Shape
  /** What the app has sent to be drawn on this page: Taro's tree under `root`. */
  data: () => { root: DataNode }
  shows: (words: string) => Promise<void>
  hides: (words: string) => Promise<void>
  arrives: (route: string) => Promise<void>
  tap: (words: string) => Promise<void>
  write: (nth: number, value: string) => Promise<void>
  share: () => { title: string; path: string }
  settle: () => Promise<void>
}
