import { randomUUID } from 'node:crypto'
import { CloudError } from './errors'
import type { FunctionDefinition } from './host/definition'

/** On whose behalf a function runs, as `getWXContext()` shows it. Openids need a letter: the SDK turns digits into numbers. */
export interface Caller {
  openid?: string
  unionid?: string
  /** `wx_client` unless told; the platform's words are wx_client, wx_http, wx_trigger, scf, … */
  source?: string
}

/** One run of a function. `requestIds` holds its own id first, then those of the runs that called it. */
export interface Invocation {
  token: string
  requestIds: readonly [string, ...string[]]
  definition: FunctionDefinition
  caller: Caller
  kill: () => void
}

export const APP_ID = 'wxlocalcloud'
const ENDED_KEPT = 1000

/** Who may talk to /admin: invocations by their token, programs by the secret id of this start. */
export class Identities {
  readonly secretId = `AKID${randomUUID().replaceAll('-', '')}`
  private readonly running = new Map<string, Invocation>()
  private readonly ended: string[] = []

  begin(invocation: Omit<Invocation, 'token'>): Invocation {
    const begun = { ...invocation, token: randomUUID() }
    this.running.set(begun.token, begun)
    return begun
  }

  /** The token stays good for a while: work that was not awaited may still be on its way. */
  end(token: string): void {
    this.ended.push(token)
    if (this.ended.length > ENDED_KEPT) this.running.delete(this.ended.shift() as string)
  }

  /**
   * @param authorization header of the request, `TC3-HMAC-SHA256 Credential=<secret id>/…`
   * @returns the invocation that is calling, or undefined for a program that knows the secret id
   * @throws CloudError DATABASE_PERMISSION_DENIED for everybody else
   */
  admit(token: string | undefined, authorization: string | undefined): Invocation | undefined {
    const invocation = token ? this.running.get(token) : undefined
    if (invocation || authorization?.includes(`Credential=${this.secretId}/`)) return invocation
    throw new CloudError('DATABASE_PERMISSION_DENIED', '[PermissionDenied] only cloud functions may do this')
  }
}

/** The entries of `process.env` that are particular to one invocation. */
export function contextOf(caller: Caller, token: string): Record<string, string> {
  const source = caller.source ?? 'wx_client'
  const shown: Record<string, string> = { WX_APPID: APP_ID, WX_API_TOKEN: token }
  if (caller.openid) shown.WX_OPENID = caller.openid
  if (caller.unionid) shown.WX_UNIONID = caller.unionid
  if (source.startsWith('wx_trigger')) shown.WX_TRIGGER_API_TOKEN_V0 = token
  else shown.WX_CLIENTIP = '127.0.0.1'
  return {
    ...shown,
    WX_CONTEXT_KEYS: Object.keys(shown).join(','),
    TCB_SOURCE: source,
    TCB_CONTEXT_KEYS: 'TCB_SOURCE,TCB_ENV',
    ...(source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
  }
}

/** The variables with which wx-server-sdk talks to this cloud instead of the real one. */
export function programEnvironment(url: string, envId: string, secretId: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    SILENCE: 'true',
    TZ: 'UTC',
  }
}
