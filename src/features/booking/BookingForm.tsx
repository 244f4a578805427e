import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { county } from '../../../config/county/current'
import { suits } from '../../../domain/activity'
import { isFull, whyNotBook } from '../../../domain/booking'
import type { ActivityDetail, Audience } from '../../../types/activity'
import { errors } from '../../../types/errors'
import { Phone } from '../../../types/text'
import { CallError } from '../../lib/caller'
import { instantNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice, type Option } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { type Person, rememberedPerson, rememberPerson } from './person'
import { type BookingWish, useBook } from './useBook'

interface BookingFormProps {
  activity: ActivityDetail
  onBooked: (bookingId: string) => void
}

/** Asks only what this activity asks, and books on one press. */
export function BookingForm({ activity, onBooked }: BookingFormProps) {
  const [person, setPerson] = useState<Person>(rememberedPerson)
  const [partySize, setPartySize] = useState(1)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [family, setFamily] = useState<Family | null>(null)
  const book = useBook()
  const full = activity.waiting > 0 || (activity.seatsLeft ?? 0) <= 0
  const wish = wishOf(activity, person, partySize, family)
  const confirm = (wait: boolean) => {
    const said = troubleWith(activity, person, wish, wait)
    setTrouble(said)
    if (said) return
    if (!family) rememberPerson(person)
    book.mutate(wait ? { ...wish, wait } : wish, { onSuccess: ({ id }) => onBooked(id) })
  }
  const refused = book.error instanceof CallError && isFull(book.error.code as never)
  return (
    <View>
      <Section title='给谁报名'>
        <Choice
          name='给谁报名'
          options={WHOM}
          chosen={family ? 'family' : 'self'}
          onChoose={(whom) => setFamily(whom === 'family' ? { name: '', phone: '' } : null)}
        />
        {family && <FamilyQuestions family={family} onChange={setFamily} />}
      </Section>
      <Section title='几个人来'>
        <Choice name='人数' options={partySizes(activity)} chosen={partySize} onChoose={setPartySize} />
      </Section>
      <Questions activity={activity} person={person} forFamily={family !== null} onChange={setPerson} />
      {trouble && <Notice>{trouble}</Notice>}
      {book.error && <ErrorView error={book.error} />}
      <Footer>
        {full || refused ? (
          <PrimaryButton
            words={book.isPending ? '正在加入…' : `加入候补（${partySize} 人）`}
            busy={book.isPending}
            onTap={() => confirm(true)}
          />
        ) : (
          <PrimaryButton
            words={book.isPending ? '正在预约…' : `预约 ${partySize} 个座位`}
            busy={book.isPending}
            onTap={() => confirm(false)}
          />
        )}
      </Footer>
    </View>
  )
}

/** Someone without a phone, as they are being written down. */
interface Family {
  name: string
  phone: string
}

const WHOM: readonly Option<'self' | 'family'>[] = [
  { value: 'self', words: '自己' },
  { value: 'family', words: '家里没手机的人' },
]

function FamilyQuestions({ family, onChange }: { family: Family; onChange: (family: Family) => void }) {
  return (
    <>
      <Field
        name='他的姓名'
        why='签到时好核对。报好以后有一个凭条号，抄给他带来。'
        value={family.name}
        placeholder='请写参加人的姓名'
        maxlength={30}
        onInput={(name) => onChange({ ...family, name })}
      />
      <Field
        name='他的电话（可不填）'
        why='家里座机也行。以后他有了手机，可以凭这个号码认领。'
        value={family.phone}
        placeholder='没有就空着'
        type='number'
        maxlength={13}
        onInput={(phone) => onChange({ ...family, phone })}
      />
    </>
  )
}

interface QuestionsProps {
  activity: ActivityDetail
  person: Person
  forFamily: boolean
  onChange: (person: Person) => void
}

function Questions({ activity, person, forFamily, onChange }: QuestionsProps) {
  return (
    <>
      {asksAudience(activity) && (
        <Section title='参加的人是…'>
          <Choice
            name='参加的人'
            options={audienceOptions(activity.audiences)}
            chosen={person.audience === null ? 'none' : (person.audience ?? '')}
            onChoose={(value) =>
              onChange({ ...person, audience: value === 'none' ? null : (value as Audience) })
            }
          />
        </Section>
      )}
      {!forFamily && (activity.asksName || activity.asksPhone) && (
        <Section title='怎么称呼、怎么联系'>
          {activity.asksName && (
            <Field
              name='姓名'
              why='签到时好核对，只有主办方看得到。'
              value={person.name}
              placeholder='请写参加人的姓名'
              maxlength={30}
              onInput={(name) => onChange({ ...person, name })}
            />
          )}
          {activity.asksPhone && (
            <Field
              name='手机号'
              why='活动有变化时好打电话通知您。'
              value={person.phone}
              placeholder='11 位手机号'
              type='number'
              maxlength={13}
              onInput={(phone) => onChange({ ...person, phone })}
            />
          )}
        </Section>
      )}
    </>
  )
}

const asksAudience = (activity: ActivityDetail) => !activity.audiences.includes('everyone')

const partySizes = ({ maxParty, seatsLeft }: ActivityDetail): Option<number>[] =>
  Array.from({ length: Math.min(maxParty, seatsLeft || maxParty) }, (_, i) => ({
    value: i + 1,
    words: `${i + 1} 人`,
  }))

const audienceOptions = (audiences: readonly Audience[]): Option<string>[] => [
  ...audiences.map((audience) => ({ value: audience, words: county.audiences[audience] })),
  { value: 'none', words: '都不是' },
]

function wishOf(
  activity: ActivityDetail,
  person: Person,
  partySize: number,
  family: Family | null,
): BookingWish {
  const name = (family ?? person).name.trim()
  const phone = (family ?? person).phone.trim()
  return {
    activityId: activity.id,
    partySize,
    ...(asksAudience(activity) ? { audience: answerFor(activity, person) ?? null } : {}),
    ...((family || activity.asksName) && name ? { name } : {}),
    ...((family || activity.asksPhone) && phone ? { phone } : {}),
    ...(family ? { family: true } : {}),
  }
}

/** A remembered group counts only where this activity names it. */
const answerFor = (activity: ActivityDetail, { audience }: Person) =>
  audience && suits(activity.audiences, audience) ? audience : audience === null ? null : undefined

function troubleWith(
  activity: ActivityDetail,
  person: Person,
  wish: BookingWish,
  wait: boolean,
): string | null {
  if (asksAudience(activity) && answerFor(activity, person) === undefined) return '请选一选参加的人是谁。'
  if (wish.family && !wish.name) return '请写参加人的姓名。'
  const code = whyNotBook(activity, wish, instantNow())
  if (code && !(wait && isFull(code))) return errors[code]
  if (wish.phone && !v.is(Phone, wish.phone)) return '手机号好像不对，请检查一下。'
  return null
}
