import Taro from '@tarojs/taro'

/** An address with its parameters; those that are undefined are left out. */
export const page = (path: string, query: Record<string, string | undefined> = {}): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const tail = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return tail ? `${path}?${tail}` : path
}

/** Every page's address, for going there and for sharing. */
export const paths = {
  station: (id?: string) => page('/pages/station/index', { id }),
  choose: () => page('/pages/choose/index'),
  menu: (category?: string) => page('/pages/menu/index', { category }),
  activity: (id: string) => page('/pages/activity/index', { id }),
  project: (id: string) => page('/pages/project/index', { id }),
  /** `guests`: what I booked for others. */
  mine: (which?: 'guests') => page('/pages/mine/index', { which }),
  staff: () => page('/staff/work/pages/home/index'),
  form: (activityId: string) => page('/booking/pages/form/index', { id: activityId }),
  idea: (stationId: string) => page('/idea/pages/form/index', { id: stationId }),
  ideas: (from?: 'new') => page('/idea/pages/mine/index', { from }),
  /** What it is about comes as the parameters of `aboutQuery`. */
  report: (about: Record<string, string | undefined>) => page('/help/pages/report/index', about),
  complain: (about: Record<string, string | undefined>) => page('/help/pages/complain/index', about),
  reports: () => page('/help/pages/mine/index'),
  /** What is kept about people, and about me. */
  privacy: () => page('/help/pages/privacy/index'),
  arrive: (activityId: string) => page('/booking/pages/arrive/index', { id: activityId }),
  standing: () => page('/booking/pages/standing/index'),
  hours: () => page('/hours/pages/mine/index'),
  certificate: () => page('/hours/pages/certificate/index'),
  verify: (number?: string) => page('/hours/pages/verify/index', { n: number }),
  starNotice: () => page('/hours/pages/notice/index'),
  claim: () => page('/booking/pages/claim/index'),
  wall: () => page('/people/pages/wall/index'),
  honour: (id: string) => page('/people/pages/honour/index', { id }),
  clue: () => page('/people/pages/clue/index'),
  myClues: (from?: 'new') => page('/people/pages/mine/index', { from }),
  /** All that are on public notice, or one of them. */
  notices: (id?: string) => page('/people/pages/notice/index', { id }),
  consent: (code?: string) => page('/people/pages/consent/index', { code }),
  honourVerify: (number?: string) => page('/people/pages/verify/index', { n: number }),
  stories: () => page('/people/pages/stories/index'),
  story: (id: string) => page('/people/pages/story/index', { id }),
  brand: (id: string) => page('/people/pages/brand/index', { id }),
  inbox: () => page('/message/pages/inbox/index'),
  reminders: () => page('/message/pages/reminders/index'),
  volunteer: () => page('/volunteer/pages/me/index'),
  volunteerForm: () => page('/volunteer/pages/form/index'),
  /** The teams below one, or the top ones. */
  teams: (id?: string) => page('/volunteer/pages/teams/index', { id }),
  lineRules: () => page('/booking/pages/rules/index'),
  done: (bookingId: string) => page('/booking/pages/done/index', { id: bookingId }),
}

/** Deeper: the way back stays. */
export const goTo = (url: string) => Taro.navigateTo({ url })

/** Sideways: this page is replaced. */
export const swapTo = (url: string) => Taro.redirectTo({ url })

/** Afresh: nothing is left to go back to. */
export const startAt = (url: string) => Taro.reLaunch({ url })

/** One step back, or to the station page when someone came straight here from a shared card. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else startAt(paths.station())
}
