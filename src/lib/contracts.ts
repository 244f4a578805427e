import type { Api } from '../../types/api'
import type { Contract } from '../../types/contract'

/**
 * The contract of each function. In a browser one comes when it is first called, beside the call itself; in WeChat
 * all are in the package.
 */
export const contracts: { [F in keyof Api]: () => Promise<Contract> } = {
  station: () => import('../../types/station').then(({ stationContract }) => stationContract),
  activity: () => import('../../types/activity').then(({ activityContract }) => activityContract),
  project: () => import('../../types/project').then(({ projectContract }) => projectContract),
  booking: () => import('../../types/booking').then(({ bookingContract }) => bookingContract),
  clock: () => import('../../types/clock').then(({ clockContract }) => clockContract),
  proxy: () => import('../../types/proxy').then(({ proxyContract }) => proxyContract),
  door: () => import('../../types/door').then(({ doorContract }) => doorContract),
  hours: () => import('../../types/hours').then(({ hoursContract }) => hoursContract),
  standing: () => import('../../types/standing').then(({ standingContract }) => standingContract),
  system: () => import('../../types/system').then(({ systemContract }) => systemContract),
  clue: () => import('../../types/clue').then(({ clueContract }) => clueContract),
  case: () => import('../../types/case').then(({ caseContract }) => caseContract),
  honour: () => import('../../types/honour').then(({ honourContract }) => honourContract),
  story: () => import('../../types/story').then(({ storyContract }) => storyContract),
  message: () => import('../../types/message').then(({ messageContract }) => messageContract),
  volunteer: () => import('../../types/volunteer').then(({ volunteerContract }) => volunteerContract),
  privacy: () => import('../../types/privacy').then(({ privacyContract }) => privacyContract),
  team: () => import('../../types/team').then(({ teamContract }) => teamContract),
  day: () => import('../../types/day').then(({ dayContract }) => dayContract),
  draft: () => import('../../types/draft').then(({ draftContract }) => draftContract),
  file: () => import('../../types/file').then(({ fileContract }) => fileContract),
  staff: () => import('../../types/staff').then(({ staffContract }) => staffContract),
  audit: () => import('../../types/audit').then(({ auditContract }) => auditContract),
  series: () => import('../../types/series').then(({ seriesContract }) => seriesContract),
  upkeep: () => import('../../types/upkeep').then(({ upkeepContract }) => upkeepContract),
  tree: () => import('../../types/tree').then(({ treeContract }) => treeContract),
  feedback: () => import('../../types/feedback').then(({ feedbackContract }) => feedbackContract),
  stats: () => import('../../types/stats').then(({ statsContract }) => statsContract),
  sign: () => import('../../types/sign').then(({ signContract }) => signContract),
  sheet: () => import('../../types/sheet').then(({ sheetContract }) => sheetContract),
}
