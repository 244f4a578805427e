import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../lib/call'
import { Card } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { useDo } from './useVolunteer'

/** What a leader does: answers who asks, and invites by number. */
export function Led({ teamId }: { teamId: string }) {
  const list = useQuery({
    queryKey: ['teams', 'members', teamId],
    queryFn: () => call('team', 'members', { teamId }),
  })
  const answer = useDo((wish: { memberId: string; yes: boolean }, idempotencyKey) =>
    call('team', 'answer', wish, { idempotencyKey }),
  )
  const all = list.data?.members ?? []
  const asked = all.filter(({ status }) => status === 'asked')
  return (
    <Card peach>
      <View className='strong'>
        您是队长，队员 {all.filter(({ status }) => status === 'member').length} 人
      </View>
      <View className='muted'>
        {all
          .filter(({ status }) => status === 'member')
          .map(({ name }) => name)
          .join('、')}
      </View>
      {answer.error && <ErrorView error={answer.error} />}
      {asked.map(({ id, name }) => (
        <View key={id}>
          <View>{name} 想加入</View>
          <PrimaryButton
            words={`同意 ${name} 加入`}
            onTap={() => answer.mutate({ memberId: id, yes: true })}
          />
          <PrimaryButton words='这次不同意' quiet onTap={() => answer.mutate({ memberId: id, yes: false })} />
        </View>
      ))}
      <Invite teamId={teamId} />
    </Card>
  )
}

function Invite({ teamId }: { teamId: string }) {
  const [phone, setPhone] = useState('')
  const invite = useDo((number: string, idempotencyKey) =>
    call('team', 'invite', { teamId, phone: number }, { idempotencyKey }),
  )
  const ready = /^1\d{10}$/.test(phone.trim())
  return (
    <View>
      <Field
        name='请人加入'
        why='写他登记志愿者时的手机号'
        type='number'
        value={phone}
        placeholder='11 位手机号'
        maxlength={11}
        onInput={setPhone}
      />
      {invite.error && <ErrorView error={invite.error} />}
      {invite.isSuccess && <Notice done>如果有这个号码的志愿者，他会收到邀请。</Notice>}
      <PrimaryButton
        words='发邀请'
        quiet
        busy={!ready || invite.isPending}
        onTap={() => invite.mutate(phone.trim())}
      />
    </View>
  )
}
