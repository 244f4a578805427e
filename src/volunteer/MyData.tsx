import { useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../lib/call'
import { paths, startAt } from '../lib/go'
import { Card, Section } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextLink } from '../ui/TextLink'
import { useDo } from './useVolunteer'

/** What is kept about me, and how to end it. */
export function MyData({ isVolunteer }: { isVolunteer: boolean }) {
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState<'leave' | 'erase' | null>(null)
  return (
    <Section title='我的信息'>
      {shown ? <Kept /> : <TextLink words='看看这里存了我的什么' onTap={() => setShown(true)} />}
      {isVolunteer && <TextLink words='不做志愿者了' onTap={() => setAsking('leave')} />}
      <TextLink words='删除我的个人信息' onTap={() => setAsking('erase')} />
      {asking && <Sure key={asking} what={asking} onNo={() => setAsking(null)} />}
    </Section>
  )
}

function Kept() {
  const data = useQuery({ queryKey: ['volunteer', 'data'], queryFn: () => call('volunteer', 'data', {}) })
  if (data.error) return <ErrorView error={data.error} onRetry={() => data.refetch()} />
  if (!data.data) return null
  const { volunteer, teams, bookings, messages, consents, halfHours } = data.data
  return (
    <Card>
      <View>志愿者登记：{volunteer ? `${volunteer.name}，${volunteer.phone}` : '没有'}</View>
      <View>队伍：{teams.join('、') || '没有'}</View>
      <View>预约：{bookings.length} 条</View>
      {bookings
        .filter(({ name, phone }) => name ?? phone)
        .map(({ title, startsAt, name, phone }) => (
          <View key={`${title}${startsAt}`} className='muted'>
            {startsAt.slice(0, 10)} {title}：{[name, phone].filter(Boolean).join('，')}
          </View>
        ))}
      <View>
        消息：{messages} 条；还能收 {consents} 条微信提醒
      </View>
      <View>服务时长：{halfHours / 2} 小时（只记微信号，不记姓名）</View>
    </Card>
  )
}

const WORDS = {
  leave: {
    ask: '不做志愿者了？登记的姓名、电话马上删除，并退出所有队伍。已经记下的服务时长还在。',
    yes: '不做了，删除登记',
    done: '已经删除登记。',
  },
  erase: {
    ask: '删除您的志愿者登记、消息、提醒，以及过去预约里的姓名和电话。删了找不回来。已经记下的服务时长只留数字。',
    yes: '删除我的信息',
    done: '已经删除。',
  },
} as const

function Sure({ what, onNo }: { what: 'leave' | 'erase'; onNo: () => void }) {
  const client = useQueryClient()
  const go = useDo((_one: string, idempotencyKey) => call('volunteer', what, {}, { idempotencyKey }))
  const { ask, yes, done } = WORDS[what]
  if (go.isSuccess) {
    return (
      <Notice done>
        {done}
        <TextLink words='回到实践站' onTap={() => startAt(paths.station())} />
      </Notice>
    )
  }
  return (
    <Notice>
      {ask}
      {go.error && <ErrorView error={go.error} />}
      <PrimaryButton
        words={yes}
        busy={go.isPending}
        onTap={() => go.mutate(what, { onSuccess: () => client.removeQueries({ queryKey: ['inbox'] }) })}
      />
      <PrimaryButton words='先不' quiet onTap={onNo} />
    </Notice>
  )
}
