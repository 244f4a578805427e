import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffHonour } from '../../../types/honour'
import { call } from '../../lib/call'
import { goTo, paths } from '../../lib/go'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { can, type Me } from '../lib/useStaff'
import { Act } from './Act'
import { Raise } from './Raise'

const STATES: Record<StaffHonour['state'], string> = {
  shown: '公开中',
  private: '本人不公开',
  hidden: '已撤下',
  revoked: '已撤销',
  removed: '已移除',
}

/** The honours of a node and below. */
export function HonourList({ nodeId, me }: { nodeId: string; me: Me }) {
  const [name, setName] = useState('')
  const list = useQuery({
    queryKey: ['staffHonours', nodeId, name.trim()],
    queryFn: () => call('honour', 'list', { nodeId, ...(name.trim() ? { name: name.trim() } : {}) }),
  })
  return (
    <View>
      <Field name='按名字找' value={name} placeholder='名字的开头' maxlength={20} onInput={setName} />
      {list.error && !list.data && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {list.isLoading && <Skeleton rows={3} />}
      {list.data?.honours.length === 0 && <Empty words='这里没有荣誉。老的荣誉从“导入表格”填进来。' />}
      {list.data?.honours.map((honour) => (
        <One key={honour.id} honour={honour} me={me} />
      ))}
    </View>
  )
}

function One({ honour, me }: { honour: StaffHonour; me: Me }) {
  const [why, setWhy] = useState('')
  const { id: honourId, holder, title, year, placeName, state, stateWhy, number, mayShow } = honour
  const touched = [['staffHonours']]
  const hide = useAct(
    (said: string, idempotencyKey) => call('honour', 'hide', { honourId, why: said }, { idempotencyKey }),
    touched,
  )
  const unhide = useAct(
    (said: string, idempotencyKey) => call('honour', 'unhide', { honourId, why: said }, { idempotencyKey }),
    touched,
  )
  const give = useAct(
    (_one: 'number', idempotencyKey) => call('honour', 'number', { honourId }, { idempotencyKey }),
    touched,
  )
  const field = <Field name='为什么' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
  const said = why.trim() !== ''
  return (
    <Card>
      <View className='strong'>{holder}</View>
      <View>
        {year} 年 {title}，{STATES[state]}
      </View>
      <View className='muted'>
        {placeName}
        {stateWhy && `，${stateWhy}`}
      </View>
      {number ? (
        <TextLink words={`证书 ${number}，看和打印`} onTap={() => goTo(paths.honourVerify(number))} />
      ) : (
        <TextLink words='给它一个证书编号' onTap={() => give.mutate('number')} />
      )}
      {state === 'shown' && (
        <Act
          words='本人或家属要求撤下'
          folded
          ready={said}
          busy={hide.isPending}
          error={hide.error}
          onDo={() => hide.mutate(why.trim())}
        >
          {field}
        </Act>
      )}
      {state === 'hidden' && mayShow && (
        <Act
          words='恢复公开'
          folded
          ready={said}
          busy={unhide.isPending}
          error={unhide.error}
          onDo={() => unhide.mutate(why.trim())}
        >
          {field}
        </Act>
      )}
      {state === 'shown' && can(me, 'honour.decide') && <Raise honour={honour} />}
    </Card>
  )
}
