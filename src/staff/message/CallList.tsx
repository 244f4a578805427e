import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '../../../domain/message'
import type { CallResult, CallRow } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { type CopyAnswer, copyText } from '../../lib/copyText'
import { useAct } from '../../lib/useAct'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Copied } from '../../ui/Copied'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { Reveal } from '../ui/Reveal'

/** Whom a message that matters did not reach, and what to read out over the loudspeaker. */
export function CallList({ nodeId, now }: { nodeId: string; now: Instant }) {
  const list = useQuery({
    queryKey: ['calls', nodeId],
    queryFn: () => call('message', 'notReached', { nodeId }),
  })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={3} />
  const { rows, more, loudspeaker } = list.data
  return (
    <View>
      {loudspeaker.length > 0 && (
        <Section title='大喇叭通知'>
          {loudspeaker.map(({ words }) => (
            <Loudspeaker key={words} words={words} />
          ))}
        </Section>
      )}
      <Section title='微信没有送到的' aside={more ? '只列最近 100 位' : undefined}>
        {rows.length === 0 && (
          <Empty words='现在没有要打电话的。临时取消、候补等回话、明天上岗的人没收到微信时会列在这里。' />
        )}
        {rows.map((row) => (
          <One key={row.id} row={row} now={now} />
        ))}
      </Section>
    </View>
  )
}

const WHY: Record<CallRow['why'], string> = {
  noConsent: '没有同意收微信提醒',
  refused: '微信说他拒收',
  uncertain: '发出了，不知道收到没有',
  failed: '没有发成',
  off: '这类消息停发了',
  late: '来不及发',
}

function One({ row, now }: { row: CallRow; now: Instant }) {
  const [open, setOpen] = useState(false)
  const mark = useAct(
    (result: CallResult, idempotencyKey) =>
      call('message', 'called', { id: row.id, result }, { idempotencyKey }),
    [['calls']],
  )
  return (
    <Card>
      <View className='strong'>
        {row.name ?? '没留姓名'}：{KINDS[row.kind].name}
      </View>
      <View>
        {row.title}
        {row.when && `，${sayStart(row.when, now)}`}
      </View>
      <View className='muted'>
        {WHY[row.why]}
        {row.throughHelper && '（替他报名的人的微信）'}
        {row.until && `；${sayStart(row.until, now)}以前要说到`}
      </View>
      {row.tries > 0 && row.triedAt && (
        <View className='muted'>
          打过 {row.tries} 次没接，上次 {sayStart(row.triedAt, now)}
        </View>
      )}
      {row.maskedPhone === null && <View>没有留电话，请到家里说一声，或用大喇叭。</View>}
      {row.maskedPhone && row.bookingId && !open && (
        <PrimaryButton words={`打电话 ${row.maskedPhone}`} onTap={() => setOpen(true)} />
      )}
      {open && row.bookingId && <Reveal bookingId={row.bookingId} />}
      {mark.error && <ErrorView error={mark.error} />}
      <PrimaryButton words='已打通' quiet busy={mark.isPending} onTap={() => mark.mutate('reached')} />
      <PrimaryButton words='没接' quiet busy={mark.isPending} onTap={() => mark.mutate('noAnswer')} />
    </Card>
  )
}

/** A text to read out, to be taken along. */
function Loudspeaker({ words }: { words: string }) {
  const [copied, setCopied] = useState<CopyAnswer | null>(null)
  return (
    <Card peach>
      <View>{words}</View>
      <TextLink words='复制这段话' onTap={async () => setCopied(await copyText(words))} />
      <Copied how={copied} words='已经复制，可以发给放广播的人。' />
    </Card>
  )
}
