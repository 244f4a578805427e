import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import { type Parameters, WeChatError } from './api'
import { type Templates, whyNotFields } from './fields'
import { Journal } from './journal'
import { checkPage } from './pages'

export interface Delivery {
  openid: string
  templateId: string
  page: string
  /** `{thing1: {value}}` */
  data: Record<string, { value: string }>
  /** ISO instant. */
  at: string
}

export interface SubscriptionOptions {
  /** JSON lines: credits and deliveries survive a restart. */
  file: string
  clock: Clock
  /** Without it every template id is taken for one, and names of fields tell their types. */
  templates?: Templates
  pages?: readonly string[]
  /** How long a send takes, during which another to the same person is refused. */
  sending?: () => Promise<void>
}

type Entry = { granted: { openid: string; templateId: string } } | { delivered: Delivery }

const MOST_TEMPLATES = 5
const OPENID = /^[\w-]{2,64}$/
const SENDING_MS = 1

const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`

/** One-time subscriptions: each accept is one message of that template to that person, and they add up. */
export class Subscriptions {
  private readonly journal: Journal<Entry>
  private readonly credits = new Map<string, number>()
  private readonly sent: Delivery[] = []
  private readonly inFlight = new Set<string>()
  private readonly listeners = new Set<(delivery: Delivery) => void>()

  constructor(private readonly options: SubscriptionOptions) {
    this.journal = new Journal(options.file)
    for (const entry of this.journal.entries()) this.apply(entry)
  }

  /** Messages that were sent, oldest first. */
  get deliveries(): readonly Delivery[] {
    return this.sent
  }

  /** How many messages of this template may still be sent to this person. */
  grants(openid: string, templateId: string): number {
    return this.credits.get(keyOf(openid, templateId)) ?? 0
  }

  /** The person accepts once. */
  grant(openid: string, templateId: string): void {
    this.record({ granted: { openid, templateId } })
  }

  /** @returns a function that ends the listening */
  onDelivered(listener: (delivery: Delivery) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What `wx.requestSubscribeMessage` fails with for these templates, or null. */
  whyNotRequest(tmplIds: unknown): { errCode: number; errMsg: string } | null {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0)
      return { errCode: 10001, errMsg: "TmplIds can't be empty" }
    if (tmplIds.length > MOST_TEMPLATES)
      return { errCode: 20003, errMsg: 'Templates count out of max bounds' }
    if (!tmplIds.every((id) => this.isTemplate(id))) return { errCode: 10004, errMsg: 'Invalid template id' }
    return null
  }

  /**
   * `subscribeMessage.send`.
   * @throws WeChatError 40003 openid, 40037 template, 41030 page, 47003 data, 43101 no accept left,
   *   43108 another message to this person is on its way. None of them uses an accept up.
   */
  async send(parameters: Parameters): Promise<object> {
    const { touser, template_id, page = '', data } = parameters
    if (typeof touser !== 'string' || !OPENID.test(touser)) throw new WeChatError(40003, 'invalid openid')
    if (!this.isTemplate(template_id)) throw new WeChatError(40037, 'invalid template_id')
    if (page !== '') checkPage(String(page), this.options.pages)
    const fault = whyNotFields(data, this.options.templates?.[template_id])
    if (fault) throw new WeChatError(47003, fault)
    if (this.inFlight.has(touser)) {
      throw new WeChatError(43108, 'Cannot make concurrent calls to the same OpenID, please try again')
    }
    if (this.grants(touser, template_id) === 0) throw new WeChatError(43101, 'user refuse to accept the msg')
    await this.deliver(touser, template_id, String(page), data as Delivery['data'])
    return {}
  }

  close(): void {
    this.journal.close()
  }

  private async deliver(
    openid: string,
    templateId: string,
    page: string,
    data: Delivery['data'],
  ): Promise<void> {
    const { clock, sending = () => sleep(SENDING_MS) } = this.options
    this.inFlight.add(openid)
    try {
      await sending()
      const delivered = { openid, templateId, page, data, at: new Date(clock.now()).toISOString() }
      this.record({ delivered })
      for (const listener of this.listeners) listener(delivered)
    } finally {
      this.inFlight.delete(openid)
    }
  }

  private isTemplate(id: unknown): id is string {
    const { templates } = this.options
    return typeof id === 'string' && id !== '' && (templates === undefined || Object.hasOwn(templates, id))
  }

  private record(entry: Entry): void {
    this.journal.add(entry)
    this.apply(entry)
  }

  private apply(entry: Entry): void {
    const { openid, templateId } = 'granted' in entry ? entry.granted : entry.delivered
    const key = keyOf(openid, templateId)
    this.credits.set(key, (this.credits.get(key) ?? 0) + ('granted' in entry ? 1 : -1))
    if ('delivered' in entry) this.sent.push(entry.delivered)
  }
}
