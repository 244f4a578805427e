import { rmSync } from 'node:fs'
import { collectionNames } from '../../../cloudfunctions/_lib/indexes'
import { county as tiny } from '../../../config/county/tiny/index'
import type { Fault } from '../../../localcloud/faults'
import { beginnings } from './county'
import { plusMinutes } from './docs'
import { ask, type Counter, type Sent } from './habits'
import { type Asked, Journal } from './journal'
import type { Memory } from './moment'
import { EVERYBODY } from './people'
import { type Server, serverOn } from './server'
import type { Fired, News } from './serverMain'
import { World } from './world'

/** A line that a function wrote to its console as an error. */
export interface ErrorLine {
  requestId: string
  name: string
  text: string
}

export const TEMPLATES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tiny.templates).map(([name, { id }]) => [name, id]),
)

/** The county while it is lived in: its server, its clock, its people, and what is known about all of them. */
export class Town implements Counter {
  readonly journal = new Journal()
  readonly memory: Memory = { invitations: new Map(), consents: new Map() }
  readonly faultsHit = new Map<string, number>()
  /** Requests in which something was made to go wrong. */
  readonly faulted = new Set<string>()
  readonly errors: ErrorLine[] = []
  readonly later: Sent[] = []
  /** Who had themselves erased, by the number of the answer that said so. */
  readonly erased = new Map<string, number>()
  people: string[] = [...EVERYBODY]
  private readonly checks = new Set<number>()
  restarts = 0
  /** Beats in which the server died. */
  readonly restartedIn = new Set<number>()
  private readonly server: Server
  private clock = ''
  private beatNow = 0
  private faults: Fault[] = []
  private gate: Promise<void> = Promise.resolve()
  private listener: (asked: Asked) => void = () => {}

  constructor(
    private readonly dataDir: string,
    functionsDir: string,
  ) {
    this.server = serverOn(dataDir, functionsDir, (news) => this.hear(news))
  }

  url = () => this.server.url
  up = () => this.gate
  now = () => this.clock
  beat = () => this.beatNow

  async open(at: string): Promise<void> {
    await this.server.start()
    await this.moveTo(0, at)
    await this.server.ask({ insert: beginnings() })
  }

  async moveTo(beat: number, at: string): Promise<void> {
    this.beatNow = beat
    this.clock = at
    await this.server.ask({ clock: at })
  }

  async spoil(faults: Fault[]): Promise<void> {
    this.faults = faults
    await this.server.ask({ faults })
  }

  look = () => new World(this.dataDir, collectionNames, this.clock)

  onAnswer(listener: (asked: Asked) => void): void {
    this.listener = listener
  }

  answered(asked: Asked): void {
    if (asked.outcome === 'ok') this.learn(asked)
    this.listener(asked)
  }

  keepForLater(sent: Sent): void {
    this.later.push(sent)
  }

  /** What is told once and stored nowhere; and who is gone, for whom somebody new comes. */
  private learn({ n, action, input, data, who }: Asked): void {
    if (action === 'staff.invite' || action === 'staff.handOver')
      this.memory.invitations.set(data.grant.id, data.code)
    if (action === 'case.askConsent') this.memory.consents.set(String(input.caseId), data.code)
    if (action !== 'privacy.erase' || who === null) return
    this.erased.set(who, n)
    this.people = this.people.map((openid) => (openid === who ? `${openid}-next` : openid))
    this.later.splice(0, this.later.length, ...this.later.filter((sent) => sent.who !== who))
  }

  private hear(news: News): void {
    if ('fault' in news) {
      this.faultsHit.set(news.fault, (this.faultsHit.get(news.fault) ?? 0) + 1)
      if (news.requestId) this.faulted.add(news.requestId)
    } else this.errors.push({ requestId: news.requestId, name: news.name, text: news.log })
  }

  /** A timer goes off, unless the server is down. */
  async fire(name: string, trigger: string): Promise<void> {
    const told = { beat: this.beatNow, at: this.clock, who: 'clock', action: `${name}.${trigger}` }
    const run = (await this.server.ask({ fire: [name, trigger] }).catch(() => null)) as Fired | null
    const { result: reply, error } = run ?? {}
    const isLost = !run || error?.message === 'connection dropped'
    const outcome = isLost ? 'lost' : !reply ? 'failed' : reply.ok ? 'ok' : 'internal'
    const requestId = reply?.requestId ?? error?.requestId ?? null
    const rest = { code: reply?.code ?? error?.message ?? null, data: reply?.data ?? null, requestId }
    this.journal.add({ ...told, input: {}, key: '', outcome, ...rest })
  }

  /** `kill -9`, a look at what is on the disk while nobody runs, and up again on the same data. */
  die(look: (world: World) => void): Promise<void> {
    let open = () => {}
    this.gate = new Promise((resolve) => {
      open = resolve
    })
    const again = async () => {
      await this.server.kill()
      look(this.look())
      this.restarts++
      this.restartedIn.add(this.beatNow)
      await this.server.start()
      await this.server.ask({ clock: this.clock })
      await this.server.ask({ faults: this.faults })
      open()
    }
    return again()
  }

  /** Quiet hours: nobody does anything, nothing goes wrong, and the timers go on. */
  async rest(beat: number, steps: number, minutes: number): Promise<void> {
    await this.spoil([])
    for (let i = 0; i < steps; i++) {
      await this.moveTo(beat, plusMinutes(this.clock, minutes))
      await this.fire('clock', 'tick')
      await this.fire('message', 'send')
    }
    await this.fire('sign', 'continueJobs')
  }

  /** Asks as somebody would, to look whether all is well; no part of the county's life. */
  async asks(who: string | null, action: string, input: Record<string, unknown> = {}): Promise<Asked> {
    const asked = await ask(this, { who, action, input, key: '' })
    this.checks.add(asked.n)
    return asked
  }

  /** What was asked, without what only looked whether all is well. */
  lived = (): Asked[] => this.journal.all.filter(({ n }) => !this.checks.has(n))

  async close(): Promise<void> {
    await this.server.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
