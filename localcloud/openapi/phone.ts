import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { APP_ID } from '../identity'
import { type Api, WeChatError } from './api'

const CODE_LIVES_MS = 5 * 60 * 1000

/** Codes that `open-type="getPhoneNumber"` hands to a page: good once, for five minutes. */
export class PhoneCodes {
  private readonly issued = new Map<string, { phoneNumber: string; until: number }>()

  constructor(private readonly clock: Clock) {}

  /** The person agrees to give the number; returns the code. */
  issue(phoneNumber: string): string {
    const code = randomUUID()
    this.issued.set(code, { phoneNumber, until: this.clock.now() + CODE_LIVES_MS })
    return code
  }

  /** `phonenumber.getPhoneNumber`. @throws WeChatError 40029 for a code that is not or no longer good */
  readonly getPhoneNumber: Api = ({ code }) => {
    const found = this.issued.get(String(code))
    this.issued.delete(String(code))
    if (!found || found.until < this.clock.now()) throw new WeChatError(40029, 'invalid code')
    return {
      phone_info: {
        phoneNumber: found.phoneNumber,
        purePhoneNumber: found.phoneNumber,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.clock.now() / 1000), appid: APP_ID },
      },
    }
  }
}
