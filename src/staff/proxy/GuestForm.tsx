import { View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import type { ActivityDetail, Audience } from '../../../types/activity'
import type { BookingCard } from '../../../types/booking'
import { call } from '../../lib/call'
import { CallError } from '../../lib/caller'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Stepper } from '../../ui/Stepper'
import { useAct } from '../lib/useAct'

type GuestVia = 'helper' | 'phoned' | 'walkIn'

const WAYS: readonly { value: GuestVia; words: string }[] = [
  { value: 'helper', words: '帮他报名' },
  { value: 'phoned', words: '他打来电话' },
  { value: 'walkIn', words: '人已经来了' },
]

interface GuestFormProps {
  activity: ActivityDetail
  /** Whether this person also keeps the door of this activity. */
  keepsDoor: boolean
  onBooked: (booking: BookingCard) => void
}

/** A place for someone without a phone: a name, how many, and how they asked. */
export function GuestForm({ activity, keepsDoor, onBooked }: GuestFormProps) {
  const [via, setVia] = useState<GuestVia>('helper')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [partySize, setPartySize] = useState(1)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [audience, setAudience] = useState<Audience | null>(null)
  const book = useAct(
    (wait: boolean, idempotencyKey) =>
      call(
        'proxy',
        'forGuest',
        {
          activityId: activity.id,
          partySize,
          via,
          name,
          ...(phone.trim() ? { phone: phone.trim() } : {}),
          ...(audience ? { audience } : {}),
          ...(wait ? { wait } : {}),
        },
        { idempotencyKey },
      ),
    [['activity', activity.id], ['guests'], ['day'], ['door']],
  )
  const asks = !activity.audiences.includes('everyone')
  const confirm = (wait: boolean) => {
    const said = !name.trim() ? '请写来的人的姓名。' : asks && !audience ? '请选一选来的人是谁。' : null
    setTrouble(said)
    if (!said) book.mutate(wait, { onSuccess: onBooked })
  }
  const full =
    book.error instanceof CallError && ['booking_full', 'booking_too_few_seats'].includes(book.error.code)
  return (
    <View>
      {keepsDoor && (
        <Section title='怎么报的'>
          <Choice name='怎么报的' options={WAYS} chosen={via} onChoose={setVia} />
        </Section>
      )}
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
      <Field name='姓名' value={name} placeholder='来的人的姓名' maxlength={30} onInput={setName} />
      <Field
        name='电话（可不填）'
        why='没有手机可以留家里座机，也可以空着：有变化由您转告。'
        value={phone}
        placeholder='没有就空着'
        type='number'
        maxlength={13}
        onInput={setPhone}
      />
      <Stepper
        name='人数'
        value={partySize}
        min={1}
        max={activity.maxParty}
        unit='人'
        onChange={setPartySize}
      />
      {trouble && <Notice>{trouble}</Notice>}
      {book.error && <ErrorView error={book.error} />}
      <PrimaryButton
        words={book.isPending ? '正在报名…' : '报名'}
        busy={book.isPending}
        onTap={() => confirm(false)}
      />
      {full && <PrimaryButton words='排到候补里' quiet onTap={() => confirm(true)} />}
    </View>
  )
}
