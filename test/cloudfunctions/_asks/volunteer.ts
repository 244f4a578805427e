import type { VolunteerRecord } from '../../../cloudfunctions/_lib/records/volunteer'
import { personKey } from '../../../cloudfunctions/booking/ids'
import { county as tiny } from '../../../config/county/tiny'
import type { Asks } from '../../_kit/asks'
import { openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

/** Somebody who signed up at a node; say what is different. */
export const aVolunteer = (node: string, different: Partial<VolunteerRecord> = {}): VolunteerRecord => {
  const person = different.person ?? openidOf(ownerOf(node))
  return {
    _id: personKey(person),
    person,
    status: 'active',
    name: nameAt('volunteerName', node),
    phone: personal.volunteerPhone,
    nationalNumber: personal.nationalNumber,
    ageBand: 'adult',
    stationId: node,
    stationName: `secret-${node}`,
    path: pathOf(node),
    skills: [],
    freeTimes: [],
    interests: ['jiang'],
    newsArea: 'town',
    area: node,
    wants: ['jiang'],
    weeklyCap: 2,
    news: true,
    teamIds: [],
    acknowledged: { version: tiny.volunteers.negativeList.version, at: at('11-01 09:00') },
    since: at('11-01 09:00'),
    keys: [],
    ...different,
  }
}

const over = (node: string) =>
  anActivity({
    _id: `was-${node}`,
    path: pathOf(node),
    startsAt: at('11-14 09:00'),
    endsAt: at('11-14 11:00'),
  })

export const asks: Asks = {
  world: (node) => ({
    volunteers: [aVolunteer(node)],
    activities: [over(node)],
    bookings: [
      aBooking(over(node), openidOf(ownerOf(node)), {
        status: 'attended',
        name: nameAt('bookerName', node),
        phone: personal.bookerPhone,
        contactUntil: at('12-14 11:00'),
      }),
    ],
  }),
  asks: {},
  plain: {
    mine: { ask: () => ({}), others: 'ok' },
    save: {
      ask: (node) => ({
        stationId: node,
        skills: [],
        freeTimes: [],
        interests: ['jiang'],
        newsArea: 'town',
        weeklyCap: 2,
        name: '赵新',
        phone: '13800000000',
        nationalNumber: null,
        ageBand: 'adult',
        acknowledged: tiny.volunteers.negativeList.version,
      }),
      others: 'ok',
    },
    pause: { ask: () => ({ paused: true }), others: 'volunteer_unknown' },
    leave: { ask: () => ({}), others: 'ok' },
  },
}
