import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { county } from '../../../../config/county/current'
import type { OutputOf } from '../../../../types/contract'
import type { StandingMark, standingContract } from '../../../../types/standing'
import type { Instant } from '../../../../types/time'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { newKey } from '../../../lib/key'
import { sayStart } from '../../../lib/when'
import { Card } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { Title } from '../../../ui/Title'
import './index.scss'

type Mine = OutputOf<typeof standingContract.mine>

const { days } = county.booking.standing

/** How I kept my word; for my eyes alone. */
export default function StandingPage() {
  const now = useNow()
  const mine = useQuery({ queryKey: ['standing'], queryFn: () => call('standing', 'mine', {}) })
  return (
    <Page>
      <Title>守约情况</Title>
      <View className='muted'>只有您自己看得到，{days} 天以前的自动不算。</View>
      {mine.error && !mine.data && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {!mine.data && !mine.error && <Skeleton rows={2} />}
      {mine.data && (
        <View>
          <Notice done={mine.data.state === 'good'}>{saying(mine.data, now)}</Notice>
          {mine.data.marks.length === 0 && <Empty words='没有约了没来的记录。' />}
          {mine.data.marks.map((mark) => (
            <MarkCard key={mark.bookingId} mark={mark} now={now} />
          ))}
        </View>
      )}
    </Page>
  )
}

function saying({ state, until, marks }: Mine, now: Instant): string {
  if (state === 'limited') {
    const when = until ? `到${sayStart(until, now)}为止，` : ''
    return `最近几次约了没能来。${when}一次先约一个活动，排候补；到时候自动恢复。有特殊情况请在下面说明，站里会看。`
  }
  if (state === 'note') return '最近有几次没能来。来不了时早点取消，座位就能让给别人，谢谢您。'
  const counts = marks.some(({ status }) => status !== 'excused')
  return counts ? '不影响您预约。谁都有来不了的时候，有原因可以说一声。' : '都守约，谢谢您。'
}

const SAID = { no_show: '约了没来', late_cancelled: '临时取消', excused: '已谅解，不算' } as Record<
  string,
  string
>

function MarkCard({ mark, now }: { mark: StandingMark; now: Instant }) {
  const [words, setWords] = useState('')
  const key = useRef(newKey())
  const client = useQueryClient()
  const appeal = useMutation({
    mutationFn: () =>
      call('standing', 'appeal', { bookingId: mark.bookingId, words }, { idempotencyKey: key.current }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['standing'] }),
  })
  const may = mark.appeal === null && mark.appealUntil !== null && now < mark.appealUntil
  return (
    <Card>
      <View className='strong'>
        {mark.title} · {SAID[mark.status] ?? ''}
      </View>
      <View className='muted'>{sayStart(mark.startsAt, now)}</View>
      {mark.appeal && (
        <View>
          您说：{mark.appeal.words}
          <View>{mark.appeal.answer ? `答复：${mark.appeal.answer}` : '站里还没有答复。'}</View>
        </View>
      )}
      {may && (
        <View className='standing__why'>
          <Field
            name='说明原因'
            value={words}
            placeholder='比如：那天住院了'
            maxlength={100}
            onInput={setWords}
          />
          {appeal.error && <ErrorView error={appeal.error} />}
          <View className='standing__gap' />
          <PrimaryButton
            words={appeal.isPending ? '正在提交…' : '请站里谅解'}
            busy={appeal.isPending || words.trim() === ''}
            onTap={() => appeal.mutate()}
          />
        </View>
      )}
    </Card>
  )
}
