import { View } from '@tarojs/components'
import { useState } from 'react'
import { isFull } from '../../../domain/booking'
import type { ActivityDetail } from '../../../types/activity'
import { CallError } from '../../lib/caller'
import { instantNow, useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice, type Option } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { FamilyQuestions } from './FamilyQuestions'
import { type Person, rememberedPerson, rememberPerson } from './person'
import { AudienceQuestion, ContactQuestions } from './Questions'
import { useBook } from './useBook'
import { freeSeats, partyMax, troubleWith, wishOf } from './wish'

interface BookingFormProps {
  activity: ActivityDetail
  /** The person has a booking of their own already. */
  onlyFamily: boolean
  onBooked: (bookingId: string) => void
}

const WHOM: readonly Option<'self' | 'family'>[] = [
  { value: 'self', words: '自己' },
  { value: 'family', words: '家里没手机的人' },
]

/** Asks only what this activity asks, and books or joins the waiting list on one press. */
export function BookingForm({ activity, onlyFamily, onBooked }: BookingFormProps) {
  const [self, setSelf] = useState<Person>(rememberedPerson)
  const [family, setFamily] = useState<Person>({ name: '', phone: '' })
  const [whom, setWhom] = useState<'self' | 'family'>(onlyFamily ? 'family' : 'self')
  const [partySize, setPartySize] = useState(1)
  const [trouble, setTrouble] = useState<string | null>(null)
  const book = useBook()
  const now = useNow()
  const forFamily = whom === 'family'
  const [person, setPerson] = forFamily ? [family, setFamily] : [self, setSelf]
  const free = freeSeats(activity)
  const most = partyMax(activity, now)
  const size = Math.min(partySize, most)
  const refused =
    book.error instanceof CallError && isFull(book.error.code) && size >= (book.variables?.partySize ?? 0)
  const waits = refused || size > free
  const confirm = () => {
    const wish = { ...wishOf(activity, person, size, forFamily), ...(waits ? { wait: true } : {}) }
    const said = troubleWith(activity, person, wish, instantNow())
    setTrouble(said)
    if (said) return
    if (!forFamily) rememberPerson(person)
    book.book(wish, { onSuccess: ({ id }) => onBooked(id) })
  }
  return (
    <View>
      <Section title={onlyFamily ? '给家里没手机的人报名' : '给谁报名'}>
        {!onlyFamily && <Choice name='给谁报名' options={WHOM} chosen={whom} onChoose={setWhom} />}
        {forFamily && <FamilyQuestions family={family} onChange={setFamily} />}
      </Section>
      <Section title='几个人来'>
        <Choice name='人数' options={partySizes(most)} chosen={size} onChoose={setPartySize} />
        {free > 0 && size > free && (
          <Notice>
            只剩 {free} 个座位。{size} 个人要一起候补，等座位够了一起补上；少来几位可以现在就约。
          </Notice>
        )}
      </Section>
      <AudienceQuestion activity={activity} person={person} onChange={setPerson} />
      {!forFamily && <ContactQuestions activity={activity} person={person} onChange={setPerson} />}
      <Footer>
        {trouble && <Notice>{trouble}</Notice>}
        {book.error && <ErrorView error={book.error} />}
        <PrimaryButton words={sayPress(waits, size, book.isPending)} busy={book.isPending} onTap={confirm} />
      </Footer>
    </View>
  )
}

function sayPress(waits: boolean, size: number, pending: boolean): string {
  if (waits) return pending ? '正在加入…' : `加入候补（${size} 人）`
  return pending ? '正在预约…' : `预约 ${size} 个座位`
}

const partySizes = (most: number): Option<number>[] =>
  Array.from({ length: most }, (_, i) => ({ value: i + 1, words: `${i + 1} 人` }))
