import { plainError } from '../../cloudfunctions/_lib/plainError'
import { aBooking, anActivity, COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aSignUp, wished } from './_residents'

/** What the functions write to their console is read by who runs the county, and kept for long. */

const NAME = '皮埋名'
const PHONE = '13866660000'
const WORDS = '这是只给实践站看的一句话'
const SECRETS = new RegExp(`${NAME}|${PHONE}|${WORDS}|o-quietperson`)

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

let asked = 0
/** Asks, and says what the functions wrote while they answered. */
async function logged(action: string, input: object, who = 'quietperson') {
  const [name = '', verb = ''] = action.split('.')
  const requestId = `log-${++asked}`
  const event = { action: verb, input, idempotencyKey: aKey() }
  const reply = await on.cloud.call(name, event, { openid: `o-${who}`, source: 'wx_client' }, requestId)
  return { reply: reply as { ok: boolean; code?: string }, log: JSON.stringify(on.cloud.logs(requestId)) }
}

const withNames = (input: object): object =>
  JSON.parse(
    JSON.stringify(input, (field, value) =>
      field === 'name' ? NAME : field === 'phone' && value ? PHONE : field === 'words' ? WORDS : value,
    ),
  )

const refusals: [string, object][] = [
  ['booking.book', { activityId: 'none', partySize: 1, name: NAME, phone: PHONE }],
  ['booking.claim', { code: 'ZZZZZZ', phone: PHONE }],
  ['feedback.report', { kind: 'error', about: { kind: 'station', id: 'none' }, words: WORDS, phone: PHONE }],
  ['volunteer.save', { ...aSignUp, name: NAME, phone: PHONE, acknowledged: 'old' }],
  ['volunteer.save', { ...aSignUp, name: NAME, phone: `${PHONE}0` }],
  ['staff.invite', { role: 'frontDesk', nodeId: VILLAGE, name: NAME }],
]
test.each(refusals)(
  '%s, refused, leaves nobody’s name, number or words in the log',
  async (action, input) => {
    const { reply, log } = await logged(action, input)
    expect(reply.ok).toBe(false)
    expect(log).not.toMatch(SECRETS)
  },
)

const KINDS = ['errorBefore', 'errorAfter'] as const
const TABLES: Record<string, string> = {
  'booking.book': 'bookings',
  'feedback.report': 'feedback',
  'volunteer.save': 'volunteers',
  'draft.propose': 'drafts',
  'clue.submit': 'clues',
  'hours.certify': 'certificates',
}
test.each(Object.entries(TABLES))('%s, broken by the database, neither', async (action, collection) => {
  for (const kind of KINDS) {
    on.reset()
    const { input } = await wished(on, action)
    on.cloud.faults.add({ action: 'database.insertDocument', collection, kind, times: 9 })
    const { reply, log } = await logged(action, withNames(input))
    on.cloud.faults.clear()
    if (!reply.ok) expect(log).toContain('error')
    expect(log).not.toMatch(SECRETS)
  }
})

test('an erasing that the database broke off does not say who it was', async () => {
  const [kept, given] = [anActivity({ _id: 'kept' }), anActivity({ _id: 'given' })]
  on.add(kept, given)
  const mine = { person: 'o-quietperson', name: NAME, phone: PHONE }
  on.cloud.database.insert('bookings', [
    aBooking(given, 'o-quietperson', { ...mine, status: 'cancelled' }),
    aBooking(kept, 'o-quietperson', mine),
  ])
  // So that it cannot be given up, and the database says of whom.
  const keys = (['status', 'person', 'phone'] as const).map((path) => [path, 1] as const)
  on.cloud.database.ensureIndex({ collection: 'bookings', name: 'once', keys, unique: true })
  const { reply, log } = await logged('privacy.erase', {})
  expect(reply).toMatchObject({ data: { done: false } })
  expect(log).toContain('duplicate key')
  expect(log).not.toMatch(SECRETS)
})

test('what WeChat does not answer about somebody’s words is logged by its code', async () => {
  on.cloud.faults.add({ action: 'openapi.security.msgSecCheck', kind: 'errorBefore', times: 9 })
  const input = { kind: 'error', about: { kind: 'station', id: VILLAGE }, words: WORDS, phone: PHONE }
  const { log } = await logged('feedback.report', input)
  expect(log).not.toMatch(SECRETS)
})

test('a stored document that is not as it should be is not written out', async () => {
  const activity = anActivity({ capacity: NAME as never })
  on.add(activity)
  const { reply, log } = await logged('activity.show', { activityId: activity._id })
  expect(reply).toMatchObject({ ok: false, code: 'internal' })
  expect(log).toMatch(/ValiError/)
  expect(log).not.toMatch(SECRETS)
})

test('codes are not logged either: of an invitation, and of one that is wrong', async () => {
  on.grant('county', 'county', COUNTY)
  const wish = { role: 'frontDesk', nodeId: VILLAGE, name: NAME }
  const made = await logged('staff.invite', wish, 'county')
  const { code } = (made.reply as unknown as { data: { code: string } }).data
  expect(made.log).not.toContain(code)
  expect((await logged('staff.lookInvitation', { code: 'ZZZZZZZZZZ' })).log).not.toContain('ZZZZZZZZZZ')
})

describe('an error as it is logged', () => {
  test.each([
    ['a failed check', `Invalid type: Expected string but received "${NAME}"`],
    ['a number', `Invalid type: Expected string but received ${PHONE}`],
    ['a taken key', `E11000 duplicate key error dup key: { person: "o-quietperson", phone: '${PHONE}' }`],
    ['an openid', 'document.get:fail oABCDEFGHIJKLMNOPQRSTUVWX_yz1 not found'],
  ])('%s keeps its kind and loses the value', (_what, message) => {
    const said = plainError(new TypeError(message))
    expect(said).toMatch(/^TypeError: \S/)
    expect(said).not.toMatch(SECRETS)
    expect(said).not.toMatch(/oABCDEFG/)
    expect(said).toContain('logs.test')
  })
})
