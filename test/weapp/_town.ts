import type { ActivityDetail } from '../../types/activity'
import type { BookingCard } from '../../types/booking'
import type { StationBoard } from '../../types/station'
import type { CallAsked } from './_shapes'

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

export const station: StationBoard['station'] = {
  id: '370983001201',
  name: '井楼村',
  level: 'village',
  townName: '新城街道',
  number: '0027',
  fullName: '新城街道井楼村新时代文明实践站',
  townId: '370983001',
  dutyPerson: '值班员',
  phone: '0538-3210000',
  officeHours: '周一至周五 8:30–11:30',
  office: '村委会一楼',
  route: '供销社路口往北 200 米',
  venues: [{ name: '文化大院', capacity: 80, access: '一楼 · 有坡道' }],
}

/** An activity that begins `hours` from now and can be booked. */
export const anActivity = (hours: number, changes: Partial<ActivityDetail> = {}): ActivityDetail => ({
  id: `activity-${hours}`,
  title: `健康大讲堂第${hours}讲`,
  category: 'jiang',
  startsAt: at(hours),
  endsAt: at(hours + 2),
  placeName: '文化大院',
  organiserName: '新城街道井楼村新时代文明实践站',
  audiences: ['everyone'],
  mode: 'bookable',
  status: 'published',
  postponedFrom: null,
  postponeReason: null,
  waiting: 0,
  lineMax: 15,
  outOfTurn: 0,
  capacity: 30,
  seatsLeft: 12,
  opensAt: at(-240),
  closesAt: at(hours - 1),
  content: '讲一讲天冷了怎么吃药。',
  bring: null,
  contentArea: 'policy',
  placeRoute: null,
  access: '一楼 · 有坡道',
  organiserId: station.id,
  contactName: '值班员',
  contactPhone: '0538-3210000',
  cancelReason: null,
  project: null,
  asksName: true,
  asksPhone: false,
  maxParty: 5,
  mine: null,
  clash: null,
  ...changes,
})

export const aBoard = (upcoming: ActivityDetail[]): StationBoard => ({
  kind: 'station',
  station,
  signNote: null,
  todayOn: at(8).slice(0, 10),
  theme: { month: 11, title: '诚信君子月', words: '讲诚信，树新风' },
  upcoming,
  categoryCounts: { jiang: upcoming.length },
})

const ticket = (activity: ActivityDetail, partySize: number): BookingCard => ({
  id: 'booking-1',
  activityId: activity.id,
  status: 'confirmed',
  via: 'self',
  guestName: null,
  position: null,
  freeNow: null,
  offerUntil: null,
  reconfirmBy: null,
  lateFrom: activity.startsAt,
  arrivedAt: null,
  leftAt: null,
  appealUntil: null,
  appeal: null,
  partySize,
  code: '7K3M9X',
  createdAt: at(0),
  title: activity.title,
  category: activity.category,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  placeName: activity.placeName,
  organiserName: activity.organiserName,
  contactPhone: activity.contactPhone,
  activityStatus: activity.status,
  cancelReason: null,
  postponedFrom: null,
  postponeReason: null,
})

interface Asked {
  code?: string
  activityId: string
  partySize: number
  when?: string
}

/** A cloud of one station: answers by contract, remembers what it was asked, and can be cut off. */
export function aTown(activities: ActivityDetail[]) {
  const asked: (CallAsked & { key: string })[] = []
  let booked: BookingCard | null = null
  let cut = false
  const find = (id: string) => activities.find((activity) => activity.id === id) as ActivityDetail
  const answers: Record<string, (input: Asked) => unknown> = {
    'station.open': ({ code }) => (code === 'ZZZZZZ' ? { kind: 'unknown', towns: [] } : aBoard(activities)),
    'station.towns': () => ({ towns: [{ id: 't1', name: '新城街道', stationCount: 40 }] }),
    'activity.menu': () => ({ activities, more: false }),
    'activity.show': ({ activityId }) => find(activityId),
    'booking.book': ({ activityId, partySize }) => {
      booked ??= ticket(find(activityId), partySize)
      return booked
    },
    'booking.cancel': () => {
      booked = booked && { ...booked, status: 'cancelled' }
      return booked
    },
    'message.unread': () => ({ unread: 0 }),
    'message.consent': () => ({ consents: [] }),
    'booking.mine': ({ when }) => ({ bookings: booked && when === 'coming' ? [booked] : [], more: false }),
  }
  return {
    asked,
    /** From now on the phone has no network. */
    cutOff: () => {
      cut = true
    },
    callFunction: async (call: CallAsked) => {
      if (cut) throw { errMsg: 'cloud.callFunction:fail request:fail' }
      const key = `${call.name}.${call.data.action}`
      asked.push({ ...call, key })
      return {
        result: { ok: true, data: answers[key]?.(call.data.input as Asked), requestId: `r${asked.length}` },
      }
    },
  }
}
