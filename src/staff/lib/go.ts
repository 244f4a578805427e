import { page } from '../../lib/go'

/** Every staff page's address. */
export const staffPaths = {
  home: () => page('/staff/pages/home/index'),
  works: () => page('/staff/pages/works/index'),
  work: (id: string) => page('/staff/pages/work/index', { id }),
  write: (id: string) => page('/staff/pages/write/index', { id }),
  project: (id: string) => page('/staff/pages/project/index', { id }),
  review: (id?: string) => page('/staff/pages/review/index', { id }),
  today: () => page('/staff/pages/day/index'),
  roster: (id: string) => page('/staff/pages/roster/index', { id }),
  day: (id: string) => page('/staff/pages/settle/index', { id }),
  proxy: () => page('/staff/pages/proxy/index'),
  guest: (activityId: string) => page('/staff/pages/guest/index', { id: activityId }),
  door: (activityId: string) => page('/staff/pages/door/index', { id: activityId }),
  standing: () => page('/staff/pages/standing/index'),
  system: () => page('/staff/pages/system/index'),
  /** Without an activity: what waits for approval. */
  hours: (activityId?: string) => page('/staff/pages/hours/index', { id: activityId }),
  line: (activityId: string) => page('/staff/pages/line/index', { id: activityId }),
  people: () => page('/staff/pages/people/index'),
  invite: (takeOver?: string) => page('/staff/pages/invite/index', { takeOver }),
  accept: (code?: string) => page('/staff/pages/accept/index', { code }),
  stats: () => page('/staff/pages/stats/index'),
  statsList: (which: Record<string, string | undefined>) => page('/staff/pages/statsList/index', which),
  coverage: () => page('/staff/pages/coverage/index'),
  series: (which: { id?: string; from?: string } = {}) => page('/staff/pages/series/index', which),
  station: () => page('/staff/pages/station/index'),
  tree: () => page('/staff/pages/tree/index'),
  feedback: () => page('/staff/pages/feedback/index'),
  signs: () => page('/staff/pages/signs/index'),
  sign: (code: string) => page('/staff/pages/sign/index', { code }),
  poster: ({ id, name }: { id: string; name: string }) => page('/staff/pages/poster/index', { id, name }),
  audit: () => page('/staff/pages/audit/index'),
  import: () => page('/staff/pages/import/index'),
  /** With an activity: its roster. */
  export: (activity?: string) => page('/staff/pages/export/index', { activity }),
}
