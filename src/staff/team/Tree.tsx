import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TeamRow } from '../../../types/team'
import { call } from '../../lib/call'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { Team } from './Team'

/** One level of the tree of teams; a team is moved below the one that is open in its own card. */
export function Tree() {
  const [way, setWay] = useState<TeamRow[]>([])
  const at = way.at(-1) ?? null
  const list = useQuery({
    queryKey: ['staffTeams', at?.id ?? ''],
    queryFn: () => call('team', 'list', { parentId: at?.id ?? null }),
  })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={4} />
  const { teams } = list.data
  return (
    <View>
      <View className='muted'>新队伍从“导入表格”里填进来。这里定它归谁、怎么加入、谁是队长。</View>
      {at && <View className='strong'>{way.map(({ name }) => name).join(' › ')}</View>}
      {at && <TextLink words='回到上一级' onTap={() => setWay(way.slice(0, -1))} />}
      {teams.length === 0 && <Empty words='这里还没有队伍。' />}
      {teams.map((team) => (
        <Team
          key={team.id}
          team={team}
          above={at}
          beside={teams.filter(({ id }) => id !== team.id)}
          upper={way.at(-2) ?? null}
          onOpen={() => setWay([...way, team])}
        />
      ))}
    </View>
  )
}
