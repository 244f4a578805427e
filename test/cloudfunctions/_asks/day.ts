import type { BookingRecord } from '../../../cloudfunctions/_lib/records'
import type { PhotoRecord } from '../../../cloudfunctions/_lib/records/day'
import { Role } from '../../../types/rights'
import type { Asks } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aJpeg } from '../../_kit/pictures'
import { aBooking, anActivity, at, COUNTY, pathOf, TOWN, VILLAGE } from '../../_kit/records'

const activityAt = (node: string) =>
  anActivity({
    _id: `day-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    organiserName: `secret-${node}`,
    openTo: node,
    path: pathOf(node),
    startsAt: at('11-14 09:00'),
    endsAt: at('11-14 11:00'),
    asksPhone: true,
    outcome: {
      headcount: { value: 3, unit: '人次', method: '清点' },
      results: [],
      note: `secret-${node}`,
      byName: '某人',
      at: at('11-14 11:30'),
      by: 'o-somebody',
      key: 'key-of-the-save',
    },
  })

const bookingAt = (node: string): BookingRecord =>
  aBooking(activityAt(node), 'o-neighbour', {
    _id: `booking-${node}`,
    partySize: 2,
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })

const photoAt = (node: string): PhotoRecord => ({
  _id: `day-${node}_photo1`,
  photoId: `photo-${node}`,
  activityId: `day-${node}`,
  state: 'review',
  fileId: `cloud://none/${node}.jpg`,
  traceId: `trace-${node}`,
  by: 'o-somebody',
  byName: `secret-${node}`,
  at: at('11-14 11:00'),
})

/** A picture about a node. A piece of a file belongs to whoever sent it, so everyone who may ask has sent one. */
export const piecesAt = (node: string) =>
  Role.options.flatMap((role) =>
    [VILLAGE, TOWN, COUNTY].map((home) => ({
      _id: `upload-${node}_o-${role}-${home}_0`,
      uploadId: `upload-${node}`,
      by: `o-${role}-${home}`,
      index: 0,
      data: aJpeg().toString('base64'),
      at: at('11-14 11:00'),
    })),
  )

const activity = (node: string) => ({ activityId: `day-${node}` })
const photo = (node: string) => ({ ...activity(node), photoId: `photo-${node}` })

export const asks: Asks = {
  world: (node) => ({
    activities: [activityAt(node)],
    bookings: [bookingAt(node)],
    photos: [photoAt(node)],
    uploads: piecesAt(node),
  }),
  asks: {
    list: (node) => ({ nodeId: node, fromOn: '2026-11-14', toOn: '2026-11-20' }),
    roster: activity,
    reveal: (node) => ({ bookingId: `booking-${node}`, reason: 'change' }),
    show: activity,
    saveOutcome: (node) => ({
      ...activity(node),
      rev: 1,
      outcome: { headcount: { value: 5, unit: '人', method: '签到' }, results: [], note: null },
    }),
    addPhoto: (node) => ({ ...activity(node), uploadId: `upload-${node}`, pieces: 1, consent: true }),
    removePhoto: photo,
    keepPhoto: photo,
    settle: (node) => ({ ...activity(node), rev: 1 }),
  },
  plain: {
    wxa_media_check: {
      ask: (node) => ({ trace_id: `trace-${node}`, result: { suggest: 'pass' } }),
      others: 'not_allowed',
    },
  },
}
