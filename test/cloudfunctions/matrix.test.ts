import { indexes } from '../../cloudfunctions/_lib/indexes'
import { fitsLevel, may } from '../../domain/rights'
import { type Right, Role } from '../../types/rights'
import { type Asks, allAsks, staffActions } from '../_kit/asks'
import { at, COUNTY, levelOf, OTHER_TOWN, pathOf, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

/** Where the things are: the village's own, its parents', a sibling's, and those of another town. */
const THINGS = [VILLAGE, TOWN, COUNTY, '990001002', OTHER_TOWN, '990002001']
const HOMES = [VILLAGE, TOWN, COUNTY]

/** Every role at every level it can be held. */
const grants = Role.options.flatMap((role) =>
  HOMES.filter((node) => fitsLevel(role, levelOf(node) ?? 'village')).map((node) => ({ role, nodeId: node })),
)
/** Grants that give nothing, though they once did or may yet. */
const ENDED = {
  revoked: { status: 'revoked' },
  handedOver: { status: 'handedOver' },
  expired: { status: 'expired' },
  invited: { status: 'invited' },
  over: { validUntil: at('11-22 08:00') },
} as const

/** Refusals of the thing itself that some roles meet where they have the right, and why. */
const BUSINESS: Record<string, readonly string[]> = {
  /** Nothing was sent up before: whoever may is told so. */
  'case.addPhoto': ['upload_incomplete'],
  /** Only the county itself is never changed, and a node has one change waiting at most. */
  'tree.plan': ['tree_not_fitting', 'tree_change_waiting'],
  /** There is nobody above the county. */
  'feedback.passUp': ['feedback_top'],
  /** A spreadsheet that was made is for who made it alone. */
  'sheet.link': ['export_unknown'],
}

const asks = allAsks()
const actions = staffActions()

let on: Stage
let base: Record<string, object[]>
const touched = new Set<string>()
let written = 0

beforeAll(async () => {
  on = await stage()
  on.cloud.database.onQuery((report) => {
    written += report.written
    if (report.written > 0) touched.add(report.collection)
  })
})
afterAll(() => on.close())

const personOf = ({ role, nodeId }: { role: string; nodeId: string }) => `${role}-${nodeId}`

/** Puts one function's things at every node, and the whole staff. */
function build(world: Asks['world']): void {
  on.reset()
  for (const { role, nodeId } of grants) on.grant(personOf({ role, nodeId }), role, nodeId)
  for (const [name, different] of Object.entries(ENDED))
    on.grant(`ended-${name}`, 'county', COUNTY, different)
  for (const node of THINGS) {
    for (const [name, rows] of Object.entries(world(node))) {
      // A world may say more of what the county has anyway.
      const { database } = on.cloud
      const ids = new Set(rows.map(({ _id }) => _id))
      const kept = database.find(name).filter(({ _id }) => !ids.has(String(_id)))
      if (kept.length < database.find(name).length) replace(name, kept)
      database.insert(name, rows)
    }
  }
  base = Object.fromEntries(
    on.cloud.database.collections().map((name) => [name, on.cloud.database.find(name)]),
  )
  touched.clear()
}

function replace(name: string, rows: readonly object[]): void {
  const { database } = on.cloud
  database.drop(name)
  database.createCollection(name)
  for (const index of indexes) if (index.collection === name) database.ensureIndex(index)
  database.insert(name, rows)
}

/** Only what a call has written is put back. */
function restore(): void {
  for (const name of touched) if (name !== 'secrets') replace(name, base[name] ?? [])
  touched.clear()
}

let cases = 0
async function ask(person: string | null, action: string, input: object) {
  cases += 1
  written = 0
  const reply = (await on.as(person).call(action, input, aKey())) as { ok: boolean; code?: string }
  const result = { reply, code: reply.ok ? 'ok' : (reply.code ?? ''), written }
  if (written > 0) restore()
  return result
}

/** What the reply tells of nodes that this right does not reach. */
const leaks = (reply: object, held: (typeof grants)[number], right: Right) =>
  THINGS.filter(
    (node) =>
      !may([held], right, pathOf(node)) && new RegExp(`secret-${node}(?!\\d)`).test(JSON.stringify(reply)),
  )

async function askAll(action: string, right: Right, inputOf: (node: string) => object): Promise<string[]> {
  const wrong: string[] = []
  const namesThing = JSON.stringify(inputOf(VILLAGE)) !== JSON.stringify(inputOf(COUNTY))
  for (const held of grants) {
    for (const node of namesThing ? THINGS : [VILLAGE]) {
      const path = namesThing ? pathOf(node) : pathOf(held.nodeId)
      wrong.push(...(await askOne({ action, right, held, path, about: node }, inputOf(node))))
    }
  }
  return wrong
}

interface Question {
  action: string
  right: Right
  held: (typeof grants)[number]
  path: string[]
  about: string
}

async function askOne({ action, right, held, path, about }: Question, input: object): Promise<string[]> {
  const allowed = may([held], right, path)
  const { reply, code, written } = await ask(personOf(held), action, input)
  const fine = allowed ? ['ok', ...(BUSINESS[action] ?? [])].includes(code) : code === 'not_allowed'
  const who = `${held.role}@${held.nodeId} ${action} ${about}`
  return [
    ...(fine ? [] : [`${who}: ${code}, expected ${allowed ? 'ok' : 'not_allowed'}`]),
    ...(code !== 'ok' && written > 0 ? [`${who}: refused and wrote`] : []),
    ...leaks(reply, held, right).map((leak) => `${who}: tells of ${leak}`),
  ]
}

async function askNobodies(action: string, inputOf: (node: string) => object): Promise<string[]> {
  const wrong: string[] = []
  const nobodies = ['nobody', ...Object.keys(ENDED).map((name) => `ended-${name}`), null]
  for (const person of nobodies) {
    const { code, written } = await ask(person, action, inputOf(VILLAGE))
    const expected = person === null ? 'sign_in_needed' : 'not_allowed'
    if (code !== expected || written > 0) wrong.push(`${person} ${action}: ${code}, wrote ${written}`)
  }
  return wrong
}

test('every staff action has questions to be asked with', () => {
  const missing = Object.keys(actions).filter((action) => {
    const [name = '', verb = ''] = action.split('.')
    return !asks[name]?.asks[verb]
  })
  expect(missing).toEqual([])
})

describe.each(Object.keys(asks))('%s', (name) => {
  const own = Object.entries(actions).filter(([action]) => action.startsWith(`${name}.`))
  beforeAll(() => build((asks[name] as Asks).world))

  test.each(own)('%s', async (action, right) => {
    const inputOf = asks[name]?.asks[action.split('.')[1] ?? '']
    if (!inputOf) return
    const wrong = [...(await askAll(action, right, inputOf)), ...(await askNobodies(action, inputOf))]
    expect(wrong).toEqual([])
  })
})

afterAll(() => console.info(`matrix: ${cases} cases over ${Object.keys(actions).length} staff actions`))
