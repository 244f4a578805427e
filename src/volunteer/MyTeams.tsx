import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../lib/call'
import { goTo, paths } from '../lib/go'
import { Section } from '../ui/Card'
import { TextLink } from '../ui/TextLink'
import { Led } from './Led'
import { TeamCard } from './TeamCard'

/** Teams I am in, asked for, am invited to, or lead. */
export function MyTeams() {
  const mine = useQuery({ queryKey: ['teams', 'mine'], queryFn: () => call('team', 'mine', {}) })
  return (
    <Section title='我的队伍'>
      {mine.data?.teams.length === 0 && <View className='muted'>还没有加入队伍。</View>}
      {mine.data?.teams.map((team) => (
        <View key={team.id}>
          <TeamCard team={team} />
          {team.iLead && <Led teamId={team.id} />}
        </View>
      ))}
      <TextLink words='看看全市的志愿服务队' onTap={() => goTo(paths.teams())} />
    </Section>
  )
}
