import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { Title } from '../../../ui/Title'
import { TeamCard } from '../../TeamCard'

/** The tree of teams, one level at a time. */
export default function TeamsPage() {
  const { id = null } = useRouter().params
  const list = useInfiniteQuery({
    queryKey: ['teams', 'below', id],
    queryFn: ({ pageParam }) =>
      call('team', 'list', { parentId: id, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.teams.at(-1)?.name : undefined),
  })
  const teams = list.data?.pages.flatMap((page) => page.teams)
  const parent = list.data?.pages[0]?.parent
  return (
    <Page>
      <Title>{parent ? `${parent.name}的队伍` : '志愿服务队'}</Title>
      {list.error && !teams && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {!teams && !list.error && <Skeleton rows={4} />}
      {parent && <TeamCard team={parent} />}
      {teams?.length === 0 && <Empty words={parent ? '它下面还没有队伍。' : '还没有登记队伍。'} />}
      {teams?.map((team) => (
        <TeamCard key={team.id} team={team} onOpen={() => goTo(paths.teams(team.id))} />
      ))}
      {list.hasNextPage && <PrimaryButton words='再看一些' quiet onTap={() => list.fetchNextPage()} />}
    </Page>
  )
}
