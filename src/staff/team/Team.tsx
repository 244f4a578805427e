import { View } from '@tarojs/components'
import { useState } from 'react'
import type { JoinMode, TeamRow } from '../../../types/team'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Select } from '../../ui/Select'
import { TextLink } from '../../ui/TextLink'

const MODES: readonly { value: JoinMode; words: string }[] = [
  { value: 'open', words: '谁都可以加入' },
  { value: 'ask', words: '队长同意' },
  { value: 'invite', words: '队长邀请' },
]

interface TeamProps {
  team: TeamRow
  above: TeamRow | null
  upper: TeamRow | null
  beside: readonly TeamRow[]
  onOpen: () => void
}

export function Team({ team, above, upper, beside, onOpen }: TeamProps) {
  const [open, setOpen] = useState(false)
  const [joinMode, setMode] = useState(team.joinMode)
  const [parentId, setParent] = useState(team.parentId ?? '')
  const [phone, setPhone] = useState('')
  const set = useAct(
    (wish: { joinMode: JoinMode; parentId: string | null; leaderPhone?: string }, idempotencyKey) =>
      call('team', 'set', { teamId: team.id, ...wish }, { idempotencyKey }),
    [['staffTeams']],
  )
  const places = [
    { value: '', words: '最上面一级' },
    ...[above, upper, ...beside].flatMap((one) => (one ? [{ value: one.id, words: one.name }] : [])),
  ]
  const save = () => {
    const leaderPhone = phone.trim()
    set.mutate(
      { joinMode, parentId: parentId || null, ...(leaderPhone ? { leaderPhone } : {}) },
      { onSuccess: () => setOpen(false) },
    )
  }
  return (
    <Card>
      <View className='strong'>{team.name}</View>
      <View className='muted'>
        {MODES.find(({ value }) => value === team.joinMode)?.words}，
        {team.led ? '队长已在这里登记' : '还没有队长'}
      </View>
      <TextLink words='看它下面的队伍' onTap={onOpen} />
      {!open && <TextLink words='改' onTap={() => setOpen(true)} />}
      {open && (
        <View>
          <Choice name='怎么加入' options={MODES} chosen={joinMode} onChoose={setMode} />
          <Select name='归哪支队伍' options={places} chosen={parentId} onChoose={setParent} />
          <Field
            name='换队长'
            why='写他登记志愿者时的手机号；不换就空着'
            type='number'
            value={phone}
            placeholder='11 位手机号'
            maxlength={11}
            onInput={setPhone}
          />
          {set.error && <ErrorView error={set.error} />}
          <PrimaryButton words='保存' busy={set.isPending} onTap={save} />
        </View>
      )}
    </Card>
  )
}
