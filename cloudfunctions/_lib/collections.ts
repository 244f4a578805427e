import { collection } from './collection'
import type { ActivityRecord, BookingRecord, DirectoryRecord, ProjectRecord, StationRecord } from './records'

export const stations = collection<StationRecord>('stations')
export const directory = collection<DirectoryRecord>('directory')
export const projects = collection<ProjectRecord>('projects')
export const activities = collection<ActivityRecord>('activities')
export const bookings = collection<BookingRecord>('bookings')
export const clockMarks = collection<{ _id: string; through: string }>('clock_marks')
