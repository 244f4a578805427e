import type { Audience } from '../../types/activity'
import type { Via } from '../../types/booking'
import type { Context } from '../_lib/defineFunction'
import { personKey } from './ids'

/** For whom seats are asked, and by whom. */
export interface Party {
  /** openid, or the made-up id of a guest. */
  person: string
  holder: string
  via: Via
  /** openid of whoever asks for somebody else. */
  helper: string | null
  /** Seats that are kept for people without a phone may be used. */
  usesReserve: boolean
  /** Staff at the door enter people until the activity is over. */
  untilEnd: boolean
  /** Stood up others too often: waits for what nobody else wants. */
  patient: boolean
}

/** What is asked for. */
export interface Asked {
  activityId: string
  partySize: number
  audience?: Audience | null
  wait?: boolean
  name?: string
  phone?: string
}

export const selfOf = ({ who }: Context): Party => ({
  person: who.openid ?? '',
  holder: personKey(who.openid ?? ''),
  via: 'self',
  helper: null,
  usesReserve: false,
  untilEnd: false,
  patient: false,
})
