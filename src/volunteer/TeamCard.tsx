import { View } from '@tarojs/components'
import type { TeamRow } from '../../types/team'
import { call } from '../lib/call'
import { Card } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextLink } from '../ui/TextLink'
import { useDo } from './useVolunteer'

const HOW = { open: '谁都可以加入', ask: '队长同意后加入', invite: '由队长邀请加入' } as const
const STANDS = {
  member: '您是队员',
  asked: '已申请，等队长答复',
  invited: '队长请您加入',
  refused: '队长这次没有同意',
  left: null,
} as const
export const KINDS = {
  general: '总队',
  backbone: '骨干队伍',
  village: '村社区队伍',
  social: '社会队伍',
  other: '其他队伍',
} as const

/** A team, how one joins it, and where I stand with it. */
export function TeamCard({ team, onOpen }: { team: TeamRow; onOpen?: () => void }) {
  const join = useDo((_one: 'join', idempotencyKey) =>
    call('team', 'join', { teamId: team.id }, { idempotencyKey }),
  )
  const leave = useDo((_one: 'leave', idempotencyKey) =>
    call('team', 'leave', { teamId: team.id }, { idempotencyKey }),
  )
  const { mine } = team
  const stands = mine && STANDS[mine]
  const joins = mine === 'invited' || ((mine === null || mine === 'left') && canAsk(team))
  return (
    <Card>
      <View className='strong'>{team.name}</View>
      <View className='muted'>
        {[team.kind && KINDS[team.kind], HOW[team.joinMode]].filter(Boolean).join('，')}
      </View>
      {team.words && <View>{team.words}</View>}
      {team.leaderName && <View>队长：{team.leaderName}</View>}
      {stands && <View className='strong'>{stands}</View>}
      {join.error && <ErrorView error={join.error} />}
      {leave.error && <ErrorView error={leave.error} />}
      {joins && (
        <PrimaryButton
          words={mine === 'invited' ? '加入' : team.joinMode === 'ask' ? '申请加入' : '加入'}
          busy={join.isPending}
          onTap={() => join.mutate('join')}
        />
      )}
      {(mine === 'member' || mine === 'asked' || mine === 'invited') && (
        <TextLink
          words={mine === 'member' ? '退出这支队伍' : mine === 'asked' ? '不申请了' : '不加入'}
          onTap={() => leave.mutate('leave')}
        />
      )}
      {onOpen && <TextLink words='看它下面的队伍' onTap={onOpen} />}
    </Card>
  )
}

const canAsk = ({ joinMode, led }: TeamRow): boolean => joinMode === 'open' || (joinMode === 'ask' && led)
