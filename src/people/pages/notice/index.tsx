import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { NoticeFace } from '../../NoticeFace'
import { ObjectForm } from '../../ObjectForm'

/** Everybody on public notice, or one of them with the way to say that something is not so. */
export default function NoticePage() {
  const { id } = useRouter().params
  return <Page>{id ? <One id={id} /> : <All />}</Page>
}

function All() {
  const now = useNow()
  const list = useQuery({ queryKey: ['notices'], queryFn: () => call('case', 'notices', {}) })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={3} />
  return (
    <View>
      <Title>好人公示</Title>
      {list.data.notices.length === 0 && <Empty words='现在没有正在公示的。' />}
      {list.data.notices.map((notice) => (
        <View key={notice.id}>
          <NoticeFace notice={notice} now={now} />
          <TextLink
            words={`对${notice.face.name}有情况要反映`}
            onTap={() => goTo(paths.notices(notice.id))}
          />
        </View>
      ))}
    </View>
  )
}

function One({ id }: { id: string }) {
  const now = useNow()
  const one = useQuery({ queryKey: ['notices', id], queryFn: () => call('case', 'notice', { caseId: id }) })
  if (one.error && !one.data) return <ErrorView error={one.error} onRetry={() => one.refetch()} />
  if (!one.data) return <Skeleton rows={3} />
  return (
    <View>
      <Title>好人公示</Title>
      <NoticeFace notice={one.data.notice} now={now} />
      <ObjectForm caseId={id} mine={one.data.mine} />
    </View>
  )
}
