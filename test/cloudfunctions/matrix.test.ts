import { fitsLevel, may } from '../../domain/rights'
import { type Right, Role } from '../../types/rights'
import { type Ask, type Asks, allAsks, everyAction, everyAsk, openidOf, ownerOf } from '../_kit/asks'
import { unpaid } from '../_kit/paid'
import { at, COUNTY, levelOf, pathOf, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { type Answer, type Asker, BOSS, CLOCK, THINGS, WECHAT, type World, worldOn } from '../_kit/world'

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
  /** Only the county itself is never changed, and a node has one change waiting at most. */
  'tree.plan': ['tree_not_fitting', 'tree_change_waiting'],
  /** Who holds a role hands it over first. */
  'privacy.erase': ['erase_roles_first'],
  /** There is nobody above the county. */
  'feedback.passUp': ['feedback_top'],
  /** A spreadsheet that was made is for who made it alone. */
  'sheet.link': ['export_unknown'],
  /** Who has this role here already cannot take it again. */
  'staff.accept': ['grant_held'],
}

const all = everyAsk()

let on: Stage
let world: World
let cases = 0

beforeAll(async () => {
  on = await stage()
  world = worldOn(on)
})
afterAll(async () => {
  await on.close()
  console.info(`matrix: ${cases} cases over ${all.length} actions`)
})

const personOf = ({ role, nodeId }: { role: string; nodeId: string }) => `${role}-${nodeId}`

/** Puts one function's things at every node, and the whole staff. */
const build = (of: Asks) =>
  world.build(of, () => {
    for (const { role, nodeId } of grants) on.grant(personOf({ role, nodeId }), role, nodeId)
    for (const [name, different] of Object.entries(ENDED))
      on.grant(`ended-${name}`, 'county', COUNTY, different)
  })

/** What was wrong with an answer that had to be one of these; a refusal writes nothing and says nothing more. */
function judge({ action, reply, code, touched }: Answer, who: string, ...fine: string[]): string[] {
  cases += 1
  const refused = code !== 'ok'
  return [
    ...(fine.includes(code) ? [] : [`${who}: ${code}, expected ${fine.join(' or ')}`]),
    ...(refused && unpaid(action, touched).length > 0 ? [`${who}: refused and wrote to ${touched}`] : []),
    ...(refused && Object.keys(reply).sort().join() !== 'code,ok,requestId'
      ? [`${who}: refused with ${JSON.stringify(reply)}`]
      : []),
  ]
}

/** As a phone sends it, whoever it comes from. */
const sent = (asker: Asker, { name, verb }: Ask, input: object, more: object = {}) =>
  world.send(asker, name, { action: verb, input, idempotencyKey: aKey(), ...more })

/** What the reply tells of nodes that this right does not reach. */
const leaks = (reply: object, held: (typeof grants)[number], right: Right) =>
  THINGS.filter(
    (node) =>
      !may([held], right, pathOf(node)) && new RegExp(`secret-${node}(?!\\d)`).test(JSON.stringify(reply)),
  )

async function askStaff(ask: Ask, right: Right): Promise<string[]> {
  const wrong: string[] = []
  const { action, input } = ask
  const namesThing = JSON.stringify(input(VILLAGE)) !== JSON.stringify(input(COUNTY))
  for (const held of grants) {
    for (const node of namesThing ? THINGS : [VILLAGE]) {
      const path = namesThing ? pathOf(node) : pathOf(held.nodeId)
      const who = `${personOf(held)} ${action} ${node}`
      const answer = await world.ask(personOf(held), action, input(node))
      const fine = may([held], right, path) ? ['ok', ...(BUSINESS[action] ?? [])] : ['not_allowed']
      wrong.push(...judge(answer, who, ...fine))
      wrong.push(...leaks(answer.reply, held, right).map((leak) => `${who}: tells of ${leak}`))
    }
  }
  for (const person of ['nobody', ...Object.keys(ENDED).map((name) => `ended-${name}`)]) {
    wrong.push(...judge(await sent(person, ask, input(VILLAGE)), `${person} ${action}`, 'not_allowed'))
  }
  return wrong
}

/** A person's own things are theirs; whoever else asks hears what the question says, staff as well. */
async function askPeople(ask: Ask): Promise<string[]> {
  const wrong: string[] = []
  const { action, input, others } = ask
  for (const node of THINGS) {
    const own = await sent(ownerOf(node), ask, input(node))
    wrong.push(...judge(own, `owner ${action} ${node}`, 'ok', ...(BUSINESS[action] ?? [])))
    const other = await sent('stranger', ask, input(node))
    wrong.push(...judge(other, `stranger ${action} ${node}`, others as string))
  }
  for (const held of grants) {
    const answer = await sent(personOf(held), ask, input(VILLAGE))
    wrong.push(...judge(answer, `${personOf(held)} ${action}`, others as string, ...(BUSINESS[action] ?? [])))
  }
  return wrong
}

/** Timers and WeChat alone, however the event of a person looks. */
async function askMachines(ask: Ask): Promise<string[]> {
  const { action, verb, name, input } = ask
  const mine: Asker = ask.caller === 'clock' ? CLOCK : WECHAT
  const wrong = judge(await world.ask(mine, action, input(VILLAGE)), `${String(mine)} ${action}`, 'ok')
  const others: Asker[] = [ownerOf(VILLAGE), BOSS, null, mine === CLOCK ? WECHAT : CLOCK]
  for (const asker of others) {
    wrong.push(...judge(await sent(asker, ask, input(VILLAGE)), `${String(asker)} ${action}`, 'not_allowed'))
  }
  for (const event of [
    { Type: 'Timer', TriggerName: verb },
    { ...input(VILLAGE), Event: verb, MsgType: 'event' },
  ]) {
    wrong.push(...judge(await world.send(BOSS, name, event), `${BOSS} as a machine ${action}`, 'bad_input'))
  }
  return wrong
}

/** Who is not a person, and a person whose event says that it comes from somebody else. */
async function askNobodies(ask: Ask): Promise<string[]> {
  const wrong: string[] = []
  const { action, caller, input, right, okAt } = ask
  const open = caller === 'anyone'
  const machines: Asker[] = [null, CLOCK, WECHAT]
  for (const asker of machines) {
    const answer = await sent(asker, ask, input(okAt))
    wrong.push(...judge(answer, `${String(asker)} ${action}`, open ? 'ok' : 'sign_in_needed'))
  }
  const forger = await sent('stranger', ask, input(okAt), claims(right ? BOSS : ownerOf(okAt)))
  wrong.push(...judge(forger, `forger ${action}`, right ? 'not_allowed' : (ask.others as string)))
  return wrong
}

/** Every field in which an event might name somebody. */
const claims = (person: string) => ({
  openid: openidOf(person),
  OPENID: openidOf(person),
  FROM_OPENID: openidOf(person),
  WX_OPENID: openidOf(person),
  SOURCE: 'wx_trigger',
  TCB_SOURCE: 'wx_trigger',
  userInfo: { openId: openidOf(person), appId: 'wx' },
  tcbContext: { WX_OPENID: openidOf(person) },
  Type: 'Timer',
  TriggerName: 'tick',
})

test('every action has a question to be asked with', () => {
  expect(all.map(({ action }) => action)).toEqual(everyAction().map(({ action }) => action))
})

describe.each(Object.keys(allAsks()))('%s', (name) => {
  beforeAll(() => build(allAsks()[name] as Asks))

  test.each(all.filter((ask) => ask.name === name))('$action', async (ask) => {
    const machine = ask.caller === 'clock' || ask.caller === 'wechat'
    const wrong = machine
      ? await askMachines(ask)
      : [...(ask.right ? await askStaff(ask, ask.right) : await askPeople(ask)), ...(await askNobodies(ask))]
    expect(wrong).toEqual([])
  })
})
