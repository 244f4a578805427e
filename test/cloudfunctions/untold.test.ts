import { COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

/** The log tells before the act; when somebody else was faster it says so too, and so tells nothing that was not. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const acts = () =>
  on.cloud.database
    .find('audit')
    .map(({ act }) => act as string)
    .sort()

type Grant = Record<string, unknown>
/** Between the line and the act it tells of, somebody else does this to every grant that fits. */
const meanwhile = (fits: (grant: Grant) => boolean, change: object) =>
  after('audit', (grant) => (fits(grant) ? { ...grant, ...change } : grant))

/** As soon as the log was written, or anything else was read, somebody does this to every grant. */
function after(what: string, change: (grant: Grant) => Grant) {
  const { database } = on.cloud
  const stop = database.onQuery(({ collection, written }) => {
    if (collection !== what || (what === 'audit' && written === 0)) return
    stop()
    const rows = database.find('grants').map(change)
    database.empty('grants')
    database.insert('grants', rows)
  })
}
const ended = {
  status: 'revoked',
  endedAt: '2026-11-23T02:00:00.000Z',
  endedByName: '别人',
  endedWhy: '调走了',
}

test('somebody else ended the role a moment before: the line is taken back in words', async () => {
  on.grant('county', 'county', COUNTY)
  const grantId = on.grant('clerk', 'station', VILLAGE)
  meanwhile(({ _id }) => _id === grantId, { ...ended, endedKey: 'another-key' })
  const reply = await on.as('county').call('staff.revoke', { grantId, why: '调走了' }, aKey())
  expect(reply).toMatchObject({ ok: true, data: { status: 'revoked' } })
  expect(acts()).toEqual(['notDone', 'revoke'])
  expect(on.cloud.database.find('grants', { _id: grantId })[0]).toMatchObject({ endedByName: '别人' })
})

test('the very same request was a moment faster: one line, and nothing is taken back', async () => {
  on.grant('county', 'county', COUNTY)
  const grantId = on.grant('clerk', 'station', VILLAGE)
  const key = aKey()
  meanwhile(({ _id }) => _id === grantId, { ...ended, endedKey: key })
  await on.as('county').call('staff.revoke', { grantId, why: '调走了' }, key)
  expect(acts()).toEqual(['revoke'])
})

test('somebody else accepted the invitation a moment before', async () => {
  on.grant('county', 'county', COUNTY)
  const wish = { role: 'frontDesk', nodeId: VILLAGE, name: '小郑' }
  const { data } = (await on.as('county').call('staff.invite', wish, aKey())) as unknown as {
    data: { code: string }
  }
  meanwhile(({ status }) => status === 'invited', { status: 'active', person: 'o-two' })
  const reply = await on.as('one').call('staff.accept', { code: data.code }, aKey())
  expect(reply).toMatchObject({ ok: false, code: 'invitation_used' })
  expect(acts()).toEqual(['accept', 'invite', 'notDone'])
})

describe('a hand-over that is accepted twice at the same moment', () => {
  // After the checks, and before them.
  test.each([
    ['audit', ['accept', 'handOver']],
    ['stations', ['handOver']],
  ])(
    'the other copy was faster after the %s: it is theirs, and nothing is taken back',
    async (what, lines) => {
      on.grant('county', 'county', COUNTY)
      const old = on.grant('clerk', 'station', VILLAGE)
      const wish = { grantId: old, name: '新书记' }
      const { data } = (await on.as('county').call('staff.handOver', wish, aKey())) as unknown as {
        data: { code: string; grant: { id: string } }
      }
      const heir = data.grant.id
      const taken = { status: 'active', person: 'o-heir', acceptedAt: '2026-11-23T02:00:00.000Z' }
      after(what, (grant) => {
        if (grant._id === heir) return { ...grant, ...taken }
        return grant._id === old ? { ...grant, ...ended, status: 'handedOver', heir } : grant
      })
      const reply = await on.as('heir').call('staff.accept', { code: data.code }, aKey())
      expect(reply).toMatchObject({ ok: true, data: { id: heir } })
      expect(acts()).toEqual(lines)
    },
  )
})
