import { type GrantFacts, statusOf, whyNotAccept, whyNotInvite } from '../../domain/staff'

const NOW = '2026-11-23T02:00:00.000Z'
const LATER = '2026-11-24T02:00:00.000Z'
const EARLIER = '2026-11-22T02:00:00.000Z'

const invitation = (different: Partial<GrantFacts> = {}): GrantFacts => ({
  status: 'invited',
  person: null,
  invitedBy: 'secretary',
  codeExpiresAt: LATER,
  validUntil: null,
  ...different,
})

test.each([
  ['invited', {}],
  ['expired', { codeExpiresAt: NOW }],
  ['expired', { validUntil: NOW }],
  ['active', { status: 'active', codeExpiresAt: EARLIER }],
  ['expired', { status: 'active', validUntil: EARLIER }],
  ['revoked', { status: 'revoked', validUntil: EARLIER }],
  ['handedOver', { status: 'handedOver', validUntil: EARLIER }],
] as const)('is %s: %j', (status, different) => {
  expect(statusOf(invitation(different), NOW)).toBe(status)
})

test.each([
  [null, {}],
  ['invitation_expired', { codeExpiresAt: NOW }],
  ['invitation_expired', { validUntil: EARLIER }],
  ['invitation_withdrawn', { status: 'revoked' }],
  ['invitation_used', { status: 'active', person: 'somebody' }],
  ['invitation_used', { status: 'revoked', person: 'somebody' }],
  ['invitation_used', { status: 'handedOver', person: 'somebody' }],
  ['invitation_own', { invitedBy: 'me' }],
] as const)('accepting: %s for %j', (code, different) => {
  expect(whyNotAccept(invitation(different), 'me', NOW)).toBe(code)
})

test.each([
  [null, 'station', {}, null],
  [null, 'station', {}, LATER],
  ['grant_until_past', 'station', {}, NOW],
  ['not_allowed', 'county', {}, null],
  ['grant_wrong_level', 'town', {}, null],
  ['station_unknown', 'station', { status: 'merged' }, null],
  ['not_allowed', 'station', { path: ['county', 'other'] }, null],
] as const)('offering: %s for %s, %j, %s', (code, role, different, validUntil) => {
  const node = {
    level: 'village' as const,
    status: 'open',
    path: ['county', 'town', 'village'],
    ...different,
  }
  expect(whyNotInvite([{ role: 'town', nodeId: 'town' }], { role, node, validUntil }, NOW)).toBe(code)
})
