import type { Volunteer } from '../../types/volunteer'
import type { VolunteerRecord } from '../_lib/records/volunteer'

export const volunteerOf = (record: VolunteerRecord): Volunteer => ({ ...record })
