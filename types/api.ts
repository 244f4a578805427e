import { activityContract } from './activity'
import { bookingContract } from './booking'
import { clockContract } from './clock'
import { projectContract } from './project'
import { stationContract } from './station'

/** Every cloud function by name, with its actions. */
export const api = {
  station: stationContract,
  activity: activityContract,
  project: projectContract,
  booking: bookingContract,
  clock: clockContract,
} as const

export type Api = typeof api
