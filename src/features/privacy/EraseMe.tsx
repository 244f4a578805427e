import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyTopic } from '../../../types/privacy'
import { call } from '../../lib/call'
import { goTo, paths } from '../../lib/go'
import { forgetAll } from '../../lib/storage'
import { useAct } from '../../lib/useAct'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { TOPICS } from './topics'
import { useBefore } from './usePrivacy'

/** What erasing means is read first; then it is asked once more. `onGone` hears whether all of it is done already. */
export function EraseMe({ onGone }: { onGone: (done: boolean) => void }) {
  const [asking, setAsking] = useState(false)
  return (
    <Section title='删除我的信息'>
      {asking ? (
        <Sure onNo={() => setAsking(false)} onGone={onGone} />
      ) : (
        <TextLink words='删除我的全部个人信息' onTap={() => setAsking(true)} />
      )}
    </Section>
  )
}

function Sure({ onNo, onGone }: { onNo: () => void; onGone: (done: boolean) => void }) {
  const client = useQueryClient()
  const before = useBefore()
  // Forgotten with the answer itself, which may come when this page is left already.
  const erase = useAct((_wish: 'erase', idempotencyKey) =>
    call('privacy', 'erase', {}, { idempotencyKey }).then((answer) => {
      forgetAll()
      client.removeQueries({ type: 'inactive' })
      // What is on the screen, here and on the pages behind, is asked anew.
      client.resetQueries()
      return answer
    }),
  )
  if (before.error) return <ErrorView error={before.error} onRetry={() => before.refetch()} />
  if (!before.data) return <Skeleton rows={3} />
  const { roles, ...meets } = before.data
  if (roles.length > 0) {
    return (
      <Notice>
        您还是{roles.join('、')}。请先请人交接，或请上级收回，再来删除。
        <TextLink words='知道了' onTap={onNo} />
      </Notice>
    )
  }
  return (
    <View>
      <Meets {...meets} />
      <Card>
        {(Object.keys(TOPICS) as MyTopic[])
          .filter((topic) => topic !== 'role' && topic !== 'act' && topic !== 'file')
          .map((topic) => (
            <Fact key={topic} name={TOPICS[topic].name}>
              {TOPICS[topic].erased}
            </Fact>
          ))}
      </Card>
      <View className='muted'>删了找不回来。这部手机上记着的也一起清掉。以后还可以重新用，从头开始。</View>
      {erase.error && <ErrorView error={erase.error} />}
      <PrimaryButton
        words={erase.isPending ? '正在删除…' : '我看过了，删除'}
        busy={erase.isPending}
        onTap={() => erase.mutate('erase', { onSuccess: ({ done }) => onGone(done) })}
      />
      <PrimaryButton words='先不删' quiet onTap={onNo} />
    </View>
  )
}

/** What stands to happen to this very person. */
function Meets({ coming, guests, honours }: { coming: number; guests: number; honours: number }) {
  if (coming + guests + honours === 0) return null
  return (
    <Notice>
      {coming > 0 && <View>您还有 {coming} 个没参加的预约，会一起取消。</View>}
      {guests > 0 && <View>您替家人报的 {guests} 个名，也会取消。</View>}
      {honours > 0 && (
        <View>
          您同意公开的 {honours} 项还在公开或在办。不想再公开，请先撤回同意，再来删除：删了就不知道那是您了。
          <TextLink words='去撤回同意' onTap={() => goTo(paths.consent())} />
        </View>
      )}
    </Notice>
  )
}
