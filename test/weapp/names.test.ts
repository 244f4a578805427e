import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ariaComponents } from '../../config/ariaNames'
import { startFurnished } from '../_kit/desk'
import type { Visit } from '../e2e/_pages'
import { visits } from '../e2e/_visits'
import { boot } from './_boot'
import { stopDate } from './_clock'
import type { Boot, DataNode, Element } from './_shapes'

/** A Tuesday, 10:00 in China, for the cloud and for the phones. */
const NOW = '2026-11-24T02:00:00.000Z'
const WAIT_NS = 8_000_000_000n
const templates = readFileSync(resolve(__dirname, '../../dist/weapp/base.wxml'), 'utf8')

let desk: Awaited<ReturnType<typeof startFurnished>>
let phone: Boot
const dataDir = mkdtempSync(join(tmpdir(), 'names-'))

beforeAll(async () => {
  stopDate(NOW)
  desk = await startFurnished(dataDir, NOW)
}, 120_000)
afterAll(async () => {
  await desk?.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A phone of its own for one of the cast, that has stood before the village's sign. */
async function phoneOf(who: string): Promise<void> {
  jest.resetModules()
  phone = boot({
    query: {},
    callFunction: async ({ name, data }) => ({ result: await desk.call(name, data, `o-demo-${who}`) }),
  })
  phone.open('pages/station/index', { id: desk.told.world?.village ?? '' })
  await shows('pages/station/index', '打电话给本站')
}

async function shows(page: string, words: string | RegExp): Promise<void> {
  const begun = process.hrtime.bigint()
  const says = () => (typeof words === 'string' ? phone.text().includes(words) : words.test(phone.text()))
  while (!says()) {
    if (process.hrtime.bigint() - begun > WAIT_NS) {
      throw new Error(`${page} does not show ${words}: ${phone.text().slice(0, 300)}`)
    }
    await phone.settle()
  }
}

/** Opens a page and waits for what it is for. */
async function visit({ page, query, shows: words }: Visit & { page: string }): Promise<void> {
  const pairs = Object.entries(query?.(desk.told.world) ?? {})
  phone.open(page, Object.fromEntries(pairs.map(([name, value]) => [name, encodeURIComponent(value)])))
  await shows(page, words)
}

/** Templates that hear a tap, by the number under which Taro knows them. */
const hearTaps = new Set(
  [...templates.matchAll(/<template name="tmpl_0_(\w+)">(.*?)<\/template>/gs)]
    .filter(([, , body]) => body?.includes('bindtap='))
    .map(([, name]) => name),
)

function* nodesOf(node: DataNode): Generator<DataNode> {
  yield node
  for (const child of node.cn ?? []) yield* nodesOf(child)
}

/** What is wrong with a page as WXML has drawn it. */
function nameless(): string[] {
  const drawn = new Map(phone.elements().map((element) => [element.attributes['data-sid'], element]))
  return [...nodesOf(phone.data().root)].flatMap((node) => {
    const lost = Object.keys(node).filter((name) => name.startsWith('aria-'))
    if (lost.length > 0) return [`${lost} of ${node.cl} does not reach WXML`]
    const element = drawn.get(node.sid)
    return element ? wrongWith(element, hearTaps.has(node.nn)) : []
  })
}

function wrongWith({ tag, text, attributes }: Element, tapped: boolean): string[] {
  const { ariaLabel, ariaRole, ariaHidden } = attributes
  const said = `${tag}.${attributes.class}`
  if (tag === 'image') return ariaLabel || ariaHidden ? [] : [`${said} says nothing`]
  if (tag === 'input' || tag === 'textarea') return ariaLabel ? [] : [`${said} has no name`]
  if (tag !== 'view' || !tapped) return []
  if (!ariaLabel && !text.trim()) return [`${said} has no name`]
  return ariaRole === 'button' || ariaRole === 'link' ? [] : [`${said} is pressed and has no role`]
}

test.each(Object.entries(ariaComponents))(
  'the templates of %s take what is said',
  (component, attributes) => {
    const tags = [...templates.matchAll(new RegExp(`<${component.toLowerCase()} [^>]*>`, 'g'))]
    // Without words of their own: Taro draws mere boxes with fewer attributes.
    const full = tags.filter(([tag]) => !/^<view (style|class)=/.test(tag))
    expect(full.length).toBeGreaterThan(0)
    for (const [tag] of full) for (const name of Object.keys(attributes)) expect(tag).toContain(`${name}="{{`)
  },
)

const holders = [...new Set(visits.map(({ who }) => who))]

test.each(holders)(
  'whatever %s can press, fill in or look at has a name',
  async (who) => {
    await phoneOf(who)
    const faults: string[] = []
    for (const one of visits.filter((visit) => visit.who === who)) {
      await visit(one).catch((error: Error) => faults.push(error.message))
      faults.push(...nameless().map((fault) => `${one.page}: ${fault}`))
    }
    expect(faults).toEqual([])
  },
  120_000,
)
