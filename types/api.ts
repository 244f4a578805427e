import { activityContract } from './activity'
import { auditContract } from './audit'
import { bookingContract } from './booking'
import { caseContract } from './case'
import { clockContract } from './clock'
import { clueContract } from './clue'
import { dayContract } from './day'
import { doorContract } from './door'
import { draftContract } from './draft'
import { feedbackContract } from './feedback'
import { fileContract } from './file'
import { honourContract } from './honour'
import { hoursContract } from './hours'
import { messageContract } from './message'
import { privacyContract } from './privacy'
import { projectContract } from './project'
import { proxyContract } from './proxy'
import { seriesContract } from './series'
import { sheetContract } from './sheet'
import { signContract } from './sign'
import { staffContract } from './staff'
import { standingContract } from './standing'
import { stationContract } from './station'
import { statsContract } from './stats'
import { storyContract } from './story'
import { systemContract } from './system'
import { teamContract } from './team'
import { treeContract } from './tree'
import { upkeepContract } from './upkeep'
import { volunteerContract } from './volunteer'

/** Every cloud function by name, with its actions. */
export const api = {
  station: stationContract,
  activity: activityContract,
  project: projectContract,
  booking: bookingContract,
  clock: clockContract,
  proxy: proxyContract,
  door: doorContract,
  hours: hoursContract,
  standing: standingContract,
  system: systemContract,
  clue: clueContract,
  case: caseContract,
  honour: honourContract,
  story: storyContract,
  message: messageContract,
  volunteer: volunteerContract,
  privacy: privacyContract,
  team: teamContract,
  day: dayContract,
  draft: draftContract,
  file: fileContract,
  staff: staffContract,
  audit: auditContract,
  series: seriesContract,
  upkeep: upkeepContract,
  tree: treeContract,
  feedback: feedbackContract,
  stats: statsContract,
  sign: signContract,
  sheet: sheetContract,
} as const

export type Api = typeof api
