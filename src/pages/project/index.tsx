import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActivityList } from '../../features/activity/ActivityList'
import { ProjectStory } from '../../features/project/ProjectStory'
import { useProject } from '../../features/project/useProject'
import { useNow } from '../../lib/clock'
import { paths, startAt } from '../../lib/go'
import { lastStation } from '../../lib/lastStation'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Page } from '../../ui/Page'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'

export default function ProjectPage() {
  const id = useRouter().params.id ?? ''
  const now = useNow()
  const [station] = useState(lastStation)
  const shown = useProject(id, station?.id)
  if (shown.error) {
    return (
      <Page>
        <ErrorView error={shown.error} onRetry={() => shown.refetch()} />
      </Page>
    )
  }
  if (!shown.data) {
    return (
      <Page>
        <Skeleton />
      </Page>
    )
  }
  const { project, coming, past } = shown.data
  return (
    <Page>
      <ProjectStory project={project} />
      <Section title='接下来的场次'>
        {coming.length > 0 ? (
          <ActivityList activities={coming} now={now} />
        ) : (
          <Empty words='近期没有安排这个项目的活动。'>
            <PrimaryButton words='看看别的活动' quiet onTap={() => startAt(paths.menu())} />
          </Empty>
        )}
      </Section>
      {past.length > 0 && (
        <Section title='办过的场次'>
          <View>
            <ActivityList activities={past} now={now} />
          </View>
        </Section>
      )}
    </Page>
  )
}
