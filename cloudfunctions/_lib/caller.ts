import type { Caller } from '../../types/contract'
import { cloud } from './cloud'

/** Who the platform says is calling. Nothing in the event counts. */
export interface Identity {
  /** Null for someone WeChat does not vouch for, and for timers. */
  openid: string | null
  kinds: ReadonlySet<Caller>
}

/** Read first thing in an invocation: identity lives in the instance's environment. */
export function whoCalls(): Identity {
  const { OPENID, SOURCE } = cloud.getWXContext() as { OPENID?: string; SOURCE?: string }
  const sources = String(SOURCE ?? '').split(',')
  const kinds = new Set<Caller>(['anyone'])
  if (OPENID) kinds.add('resident')
  // An event can claim to be a timer; only the platform can say so. A person's call never counts as one.
  if (!OPENID && sources.every((source) => source === 'wx_trigger')) kinds.add('clock')
  if (!OPENID && sources.every((source) => source === 'wx_unknown')) kinds.add('wechat')
  return { openid: OPENID ? String(OPENID) : null, kinds }
}
