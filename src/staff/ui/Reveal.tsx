import { View } from '@tarojs/components'
import { useState } from 'react'
import { REVEAL_REASONS, REVEAL_SHOWN_MINUTES } from '../../../domain/outcome'
import { RevealReason } from '../../../types/day'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useNow } from '../../lib/clock'
import { dial } from '../../lib/phone'
import { useAct } from '../../lib/useAct'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import './Reveal.scss'

const REASONS = RevealReason.options.map((value) => ({ value, words: REVEAL_REASONS[value] }))

interface Wish {
  reason: RevealReason
  words?: string
}

/** A whole phone number: why first, then the number for some minutes. */
export function Reveal({ bookingId }: { bookingId: string }) {
  const [reason, setReason] = useState<RevealReason | null>(null)
  const [words, setWords] = useState('')
  const reveal = useAct((wish: Wish, idempotencyKey) =>
    call('day', 'reveal', { bookingId, ...wish }, { idempotencyKey }),
  )
  const said = words.trim()
  if (reveal.data) return <Shown {...reveal.data} onOver={reveal.reset} />
  return (
    <View className='reveal'>
      <View>为什么要看完整号码？会记下是谁、什么时候、为什么看的。</View>
      <View className='reveal__gap'>
        <Choice name='原因' options={REASONS} chosen={reason} onChoose={setReason} />
      </View>
      {reason === 'other' && (
        <View className='reveal__gap'>
          <Field
            name='写一句原因'
            value={words}
            placeholder='例如：雨伞落在教室'
            maxlength={60}
            onInput={setWords}
          />
        </View>
      )}
      {reveal.error && <ErrorView error={reveal.error} />}
      {reason !== null && (reason !== 'other' || said !== '') && (
        <View className='reveal__gap'>
          <PrimaryButton
            words={reveal.isPending ? '正在查…' : `看 ${REVEAL_SHOWN_MINUTES} 分钟`}
            busy={reveal.isPending}
            onTap={() => reveal.mutate({ reason, ...(reason === 'other' ? { words: said } : {}) })}
          />
        </View>
      )}
    </View>
  )
}

interface ShownProps {
  phone: string
  until: Instant
  leftToday: number
  onOver: () => void
}

function Shown({ phone, until, leftToday, onOver }: ShownProps) {
  const now = useNow()
  const minutes = Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000)
  return (
    <View className='reveal'>
      {minutes <= 0 ? (
        <PrimaryButton words='时间到了，号码已收起。再看一次' quiet onTap={onOver} />
      ) : (
        <>
          <View className='reveal__number'>{phone}</View>
          <View className='muted'>
            还能看 {Math.min(minutes, REVEAL_SHOWN_MINUTES)} 分钟。请不要抄下来外传；今天还能看 {leftToday}{' '}
            个。
          </View>
          <View className='reveal__gap'>
            <PrimaryButton words='打电话' quiet onTap={() => dial(phone)} />
          </View>
        </>
      )}
    </View>
  )
}
