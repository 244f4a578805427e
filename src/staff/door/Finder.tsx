import { View } from '@tarojs/components'
import { useState } from 'react'
import { readBookingCode } from '../../../domain/doorCode'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { canScan, scan } from '../../lib/scan'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { DoorBook } from './book'
import { sayElsewhere, sayHere } from './found'

interface FinderProps {
  activityId: string
  book: DoorBook
  now: Instant
  /** Whether somebody can be marked right now. */
  marks: boolean
  text: string
  onText: (text: string) => void
}

const NO_NETWORK = '没有网络，查不到别的活动。这场的名单里没有他，可以先记在纸上。'

/** Finds somebody: typed, or by the code on their phone, which marks them at once. */
export function Finder({ activityId, book, now, marks, text, onText }: FinderProps) {
  const [said, setSaid] = useState<string | null>(null)
  const look = async (typed: string) => {
    const code = readBookingCode(typed)
    if (!code) return setSaid('这不是预约码。请他打开“我的预约”，点“到场签到”。')
    const isThis = (row: { code: string }) => row.code === code
    if (!book.state().rows.some(isThis)) {
      const answer = await call('door', 'find', { activityId, code }).catch(() => null)
      if (!answer) return setSaid(NO_NETWORK)
      if (answer.found !== 'here' || !answer.row) return setSaid(sayElsewhere(answer, now))
      book.add(answer.row)
    }
    const row = book.state().rows.find(isThis)
    if (!row) return
    setSaid(marks || row.arrivedAt ? sayHere(row) : '在名单里。现在还不能签到。')
    onText('')
    if (marks) book.mark(row.bookingId, 'in')
  }
  const scanOne = async () => {
    const read = await scan()
    if (read !== null) await look(read)
  }
  return (
    <View className='doorview__finder'>
      {canScan && <PrimaryButton words='扫他的预约码' onTap={scanOne} />}
      <Field
        name='找人'
        value={text}
        placeholder='姓名、预约码或手机后四位'
        maxlength={20}
        onInput={(typed) => {
          setSaid(null)
          onText(typed)
        }}
        onConfirm={() => readBookingCode(text) && look(text)}
      />
      {said && <Notice done>{said}</Notice>}
      {readBookingCode(text) && (
        <View className='doorview__look'>
          <PrimaryButton words='按这个预约码签到' quiet onTap={() => look(text)} />
        </View>
      )}
    </View>
  )
}
