import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { county } from '../../../config/county/current'
import { phaseOf } from '../../../domain/activity'
import { isFull } from '../../../domain/booking'
import type { ActivityDetail, Audience } from '../../../types/activity'
import type { BookingCard } from '../../../types/booking'
import { Phone } from '../../../types/text'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { CallError } from '../../lib/caller'
import { useAct } from '../../lib/useAct'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Stepper } from '../../ui/Stepper'

type GuestVia = 'helper' | 'phoned' | 'walkIn'

const WAYS: readonly { value: GuestVia; words: string }[] = [
  { value: 'helper', words: '我帮他报' },
  { value: 'phoned', words: '打来电话' },
  { value: 'walkIn', words: '人已经来了' },
]

interface GuestFormProps {
  activity: ActivityDetail
  /** Whether this person also keeps the door of this activity. */
  keepsDoor: boolean
  now: Instant
  onBooked: (booking: BookingCard) => void
}

/** A place for someone without a phone: a name, how many, and how they asked. */
export function GuestForm({ activity, keepsDoor, now, onBooked }: GuestFormProps) {
  const phase = phaseOf(activity, now)
  const doorOnly = phase === 'closed' || phase === 'running'
  const [via, setVia] = useState<GuestVia>(keepsDoor && doorOnly ? 'walkIn' : 'helper')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [partySize, setPartySize] = useState(1)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [audience, setAudience] = useState<Audience | null>(null)
  const asks = !activity.audiences.includes('everyone')
  const wish = {
    activityId: activity.id,
    partySize,
    via,
    name: name.trim(),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(asks ? { audience } : {}),
  }
  const book = useAct(
    (sent: typeof wish & { wait?: boolean }, idempotencyKey) =>
      call('proxy', 'forGuest', sent, { idempotencyKey }),
    [['activity', activity.id], ['guests'], ['day'], ['door'], ['bookables'], ['line', activity.id]],
  )
  const refused = book.error instanceof CallError && isFull(book.error.code)
  // Those who stand at the door already have nothing to wait for.
  const waits = refused && via !== 'walkIn' && partySize >= (book.variables?.partySize ?? 0)
  const confirm = () => {
    const said = troubleWith(wish, asks)
    setTrouble(said)
    if (!said) book.mutate(waits ? { ...wish, wait: true } : wish, { onSuccess: onBooked })
  }
  return (
    <View>
      {keepsDoor && (
        <Section title='怎么报的'>
          <Choice
            name='怎么报的'
            options={doorOnly ? WAYS.filter(({ value }) => value !== 'helper') : WAYS}
            chosen={via}
            onChoose={setVia}
          />
        </Section>
      )}
      <Section title='谁来'>
        <View>
          <Field name='姓名' value={name} placeholder='来的人的姓名' maxlength={30} onInput={setName} />
          <Field
            name='电话（可以不填）'
            why='没有手机可以留家里座机，也可以空着：有变化由您转告。'
            value={phone}
            placeholder='没有就空着'
            type='number'
            maxlength={13}
            onInput={setPhone}
          />
          <Stepper
            name='一共几个人来'
            value={partySize}
            min={1}
            max={activity.maxParty}
            unit='人'
            onChange={setPartySize}
          />
        </View>
      </Section>
      {asks && (
        <Section title='来的人是…'>
          <Choice
            name='来的人'
            options={activity.audiences.map((value) => ({ value, words: county.audiences[value] }))}
            chosen={audience ?? ''}
            onChoose={(value) => setAudience(value as Audience)}
          />
        </Section>
      )}
      {trouble && <Notice>{trouble}</Notice>}
      {book.error && <ErrorView error={book.error} />}
      <Footer>
        <PrimaryButton
          words={
            book.isPending ? '正在报名…' : waits ? `排到候补里（${partySize} 人）` : `报名 ${partySize} 人`
          }
          busy={book.isPending}
          onTap={confirm}
        />
      </Footer>
    </View>
  )
}

function troubleWith(
  { name, phone, audience }: { name: string; phone?: string; audience?: Audience | null },
  asksAudience: boolean,
): string | null {
  if (!name) return '请写来的人的姓名。'
  if (phone && !v.is(Phone, phone)) return '电话好像不对，请检查一下。没有就空着。'
  return asksAudience && !audience ? '请选一选来的人是谁。' : null
}
