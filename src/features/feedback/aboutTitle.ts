import type { QueryClient } from '@tanstack/react-query'
import type { ActivityDetail } from '../../../types/activity'
import type { FeedbackAbout } from '../../../types/feedback'
import { lastStation } from '../../lib/lastStation'

/** What the report is about, as far as this phone has just seen it. */
export function aboutTitle(client: QueryClient, about: FeedbackAbout): string {
  if (about.kind === 'activity') {
    const seen = client.getQueryData<ActivityDetail>(['activity', about.id])
    return seen ? `活动“${seen.title}”` : '刚才看的活动'
  }
  if (about.kind === 'project') {
    const seen = client.getQueriesData<{ project: { name: string } }>({ queryKey: ['project', about.id] })
    const name = seen[0]?.[1]?.project.name
    return name ? `项目“${name}”` : '刚才看的项目'
  }
  const station = lastStation()
  if (about.kind === 'station') return station?.id === about.id ? `${station.name}实践站` : '刚才看的实践站'
  return about.id === 'menu' ? '活动菜单' : '找实践站的页面'
}
