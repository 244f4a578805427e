import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { Phone } from '../../../../types/text'
import { call } from '../../../lib/call'
import { paths, startAt } from '../../../lib/go'
import { newKey } from '../../../lib/key'
import { Section } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'

/** A slip that somebody else wrote becomes a booking on one's own phone. */
export default function ClaimPage() {
  const [code, setCode] = useState('')
  const [phone, setPhone] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const key = useRef(newKey())
  const client = useQueryClient()
  const claim = useMutation({
    mutationFn: () =>
      call('booking', 'claim', { code: slipOf(code), phone }, { idempotencyKey: key.current }),
    onSuccess: (booking) => {
      key.current = newKey()
      client.setQueryData(['booking', booking.id], booking)
      client.invalidateQueries({ queryKey: ['mine'] })
      client.invalidateQueries({ queryKey: ['activity', booking.activityId] })
      startAt(paths.mine())
    },
  })
  const confirm = () => {
    const said = troubleWith(code, phone)
    setTrouble(said)
    if (!said) claim.mutate()
  }
  return (
    <Page>
      <Title>认领凭条</Title>
      <View>家人或帮办员替您报过名？凭条号和当时留的电话对得上，就能放到您自己的手机上。</View>
      <Section title='凭条上写的'>
        <Field name='凭条号' value={code} placeholder='6 个字母和数字' maxlength={8} onInput={setCode} />
        <Field
          name='报名时留的电话'
          why='当时没留电话的，认领不了，请让帮您报名的人办。'
          value={phone}
          placeholder='手机号或座机号'
          type='number'
          maxlength={13}
          onInput={setPhone}
        />
      </Section>
      {trouble && <Notice>{trouble}</Notice>}
      {claim.error && <ErrorView error={claim.error} />}
      <PrimaryButton words={claim.isPending ? '正在查找…' : '认领'} busy={claim.isPending} onTap={confirm} />
    </Page>
  )
}

/** As it was written by hand: blanks and small letters do not matter. */
const slipOf = (code: string) => code.replace(/\s/g, '').toUpperCase()

function troubleWith(code: string, phone: string): string | null {
  if (slipOf(code).length !== 6) return '凭条号是 6 个字母和数字，请照凭条填。'
  return v.is(Phone, phone) ? null : '请填报名时留的电话。'
}
