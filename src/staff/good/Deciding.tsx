import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { TextArea } from '../../ui/TextArea'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'

const PASSED = [
  { value: 'yes', words: '通过' },
  { value: 'no', words: '没有通过' },
] as const

/** Passed or not and by which offices; never what they found. */
export function Background({ view }: StepProps) {
  const [passed, setPassed] = useState<'yes' | 'no' | null>(null)
  const [offices, setOffices] = useState('')
  const check = useStep((wish: { passed: boolean; offices: string }, idempotencyKey) =>
    call('case', 'checkBackground', { caseId: view.id, ...wish }, { idempotencyKey }),
  )
  return (
    <Act
      words='记下背景核查结果'
      ready={passed !== null && offices.trim() !== ''}
      busy={check.isPending}
      error={check.error}
      onDo={() => check.mutate({ passed: passed === 'yes', offices: offices.trim() })}
    >
      <View className='muted'>只记通过不通过、哪些部门查的，不记查到了什么。</View>
      <Choice name='结果' options={PASSED} chosen={passed} onChoose={setPassed} />
      <Field
        name='哪些部门查的'
        value={offices}
        placeholder='例如：公安、信用'
        maxlength={60}
        onInput={setOffices}
      />
    </Act>
  )
}

/** 张三、李四（回避） → members. */
const membersOf = (text: string) =>
  text
    .split(/[、,，\s]+/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({ name: one.replace(/[(（]回避[)）]/, ''), recused: /[(（]回避[)）]/.test(one) }))

export function Panel({ view }: StepProps) {
  const [selected, setSelected] = useState<'yes' | 'no' | null>(null)
  const [members, setMembers] = useState('')
  const [minutes, setMinutes] = useState('')
  const decide = useStep((wish: { selected: boolean; members: string; minutes: string }, idempotencyKey) =>
    call(
      'case',
      'decidePanel',
      { caseId: view.id, ...wish, members: membersOf(wish.members) },
      { idempotencyKey },
    ),
  )
  return (
    <Act
      words='记下评议结果'
      ready={selected !== null && members.trim() !== '' && minutes.trim() !== ''}
      busy={decide.isPending}
      error={decide.error}
      onDo={() => decide.mutate({ selected: selected === 'yes', members, minutes: minutes.trim() })}
    >
      <Choice name='结果' options={PASSED} chosen={selected} onChoose={setSelected} />
      <Field
        name='评议的人'
        why='用顿号隔开；回避的写“张三（回避）”。除去回避的至少三人'
        value={members}
        placeholder='张三、李四、王五'
        maxlength={300}
        onInput={setMembers}
      />
      <TextArea
        name='会议记录'
        value={minutes}
        placeholder='怎么评的、为什么'
        maxlength={2000}
        onInput={setMinutes}
      />
    </Act>
  )
}

export function Publish({ view }: StepProps) {
  const publish = useStep((_one: 'publish', idempotencyKey) =>
    call('case', 'publish', { caseId: view.id }, { idempotencyKey }),
  )
  return (
    <Act
      words='开始公示'
      busy={publish.isPending}
      error={publish.error}
      onDo={() => publish.mutate('publish')}
    />
  )
}

export function Honour({ view }: StepProps) {
  const honour = useStep((_one: 'honour', idempotencyKey) =>
    call('case', 'honour', { caseId: view.id }, { idempotencyKey }),
  )
  return (
    <Act
      words='公示期满，授予荣誉'
      busy={honour.isPending}
      error={honour.error}
      onDo={() => honour.mutate('honour')}
    />
  )
}

const TO = [
  { value: 'storied', words: '已写成故事' },
  { value: 'recommendedUp', words: '推荐到上级' },
  { value: 'pool', words: '放进名册，以后再看' },
] as const

export function Onwards({ view }: StepProps) {
  const options = TO.filter(({ value }) => (view.status === 'notSelected') === (value === 'pool'))
  const [to, setTo] = useState<(typeof TO)[number]['value'] | null>(null)
  const [why, setWhy] = useState('')
  const advance = useStep((wish: { to: (typeof TO)[number]['value']; why: string }, idempotencyKey) =>
    call('case', 'advance', { caseId: view.id, ...wish }, { idempotencyKey }),
  )
  return (
    <Act
      words='往后办'
      folded
      ready={to !== null && why.trim() !== ''}
      busy={advance.isPending}
      error={advance.error}
      onDo={() => to && advance.mutate({ to, why: why.trim() })}
    >
      <Choice name='往后' options={options} chosen={to} onChoose={setTo} />
      <Field name='写一句' value={why} placeholder='为什么' maxlength={100} onInput={setWhy} />
    </Act>
  )
}

const REVOKED = [
  { value: 'falseDeed', words: '事迹不实' },
  { value: 'crime', words: '违法犯罪' },
  { value: 'other', words: '其他' },
] as const

export function Revoke({ view }: StepProps) {
  const [reason, setReason] = useState<(typeof REVOKED)[number]['value'] | null>(null)
  const [leaderName, setLeader] = useState('')
  const [why, setWhy] = useState('')
  const revoke = useStep(
    (wish: { reason: (typeof REVOKED)[number]['value']; leaderName: string; why: string }, idempotencyKey) =>
      call('case', 'revoke', { caseId: view.id, ...wish }, { idempotencyKey }),
  )
  return (
    <Act
      words='撤销荣誉'
      folded
      ready={reason !== null && leaderName.trim() !== '' && why.trim() !== ''}
      busy={revoke.isPending}
      error={revoke.error}
      onDo={() => reason && revoke.mutate({ reason, leaderName: leaderName.trim(), why: why.trim() })}
    >
      <Choice name='原因' options={REVOKED} chosen={reason} onChoose={setReason} />
      <Field
        name='另一位负责人'
        why='撤销要两个人负责'
        value={leaderName}
        placeholder='姓名'
        maxlength={20}
        onInput={setLeader}
      />
      <Field name='写一句' value={why} placeholder='查实了什么' maxlength={100} onInput={setWhy} />
    </Act>
  )
}
