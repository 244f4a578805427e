import { maskPhone } from '../../domain/feedback'
import type { MyReport, Report } from '../../types/feedback'
import type { FeedbackRecord } from '../_lib/records/feedback'

export const mineOf = (record: FeedbackRecord): MyReport => ({
  ...record,
  id: record._id,
  desks: record.waitsNames,
})

export const reportOf = (record: FeedbackRecord): Report => ({
  ...mineOf(record),
  phone: record.phone === null ? null : maskPhone(record.phone),
  deskName: record.deskName,
})
