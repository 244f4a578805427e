import { addMinutes, dayOf, sayDay } from '../../../domain/day'
import type { GrantRow } from '../../../types/staff'
import type { Instant } from '../../../types/time'
import { ROLES } from '../lib/roles'

/** 刘庄 · 实践站管理员 */
export const sayRole = ({ role, nodeName }: Pick<GrantRow, 'role' | 'nodeName'>): string =>
  `${nodeName} · ${ROLES[role].name}`

export const sayOn = (at: Instant, now: Instant): string => sayDay(dayOf(at), dayOf(now))

/** The last day on which something that ends at an instant still holds. */
export const sayLastDay = (at: Instant, now: Instant): string => sayOn(addMinutes(at, -1), now)

/** What a grant is right now, in a line. */
export function sayStatus(grant: GrantRow, now: Instant): string {
  switch (grant.status) {
    case 'invited':
      return `${grant.takesOver ? '交接' : '邀请'}已发出，等对方接受，${sayLastDay(grant.codeExpiresAt, now)}前有效`
    case 'expired':
      return grant.acceptedAt ? '到期了' : '邀请过期了，没有人接受'
    case 'revoked':
      return `${sayOn(grant.endedAt ?? now, now)}由${grant.endedByName ?? ''}收回${grant.endedWhy ? `：${grant.endedWhy}` : ''}`
    case 'handedOver':
      return `${sayOn(grant.endedAt ?? now, now)}${grant.endedWhy ?? '交接给了别人'}`
    default:
      return `${sayOn(grant.acceptedAt ?? now, now)}起${grant.validUntil ? `，到${sayLastDay(grant.validUntil, now)}为止` : ''}`
  }
}

/** A code as it is read out: letters one by one, in two groups. */
export const spelled = (code: string): [string, string] => [code.slice(0, 5), code.slice(5)]
