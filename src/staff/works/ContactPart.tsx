import * as v from 'valibot'
import { Phone } from '../../../types/text'
import { Section } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Hinted } from './Hints'
import type { PartProps } from './parts'

/** 联系人 */
export function ContactPart({ written, change, hints, strict, station }: PartProps) {
  const { contactName, contactPhone } = written
  const own = { contactName: station?.dutyPerson ?? contactName, contactPhone: station?.phone ?? null }
  const offersOwn = own.contactPhone !== null && contactPhone !== own.contactPhone
  const odd = contactPhone && !v.is(Phone, contactPhone)
  const said = odd
    ? [{ field: 'contactPhone' as const, words: '电话好像不对，请数一数位数。', must: true }]
    : hints
  return (
    <Section title='有事问谁'>
      {offersOwn && (
        <PrimaryButton
          words={`用本站的：${[own.contactName, own.contactPhone].filter(Boolean).join(' ')}`}
          quiet
          onTap={() => change(own)}
        />
      )}
      <Hinted hints={hints} strict={strict} field='contactName' filled={!!contactName}>
        <Field
          name='联系人'
          value={contactName ?? ''}
          placeholder='怎么称呼'
          maxlength={30}
          onInput={(name) => change({ contactName: name })}
        />
      </Hinted>
      <Hinted hints={said} strict={strict} field='contactPhone' filled={!!contactPhone || strict}>
        <Field
          name='电话'
          why='大家都能看到这个电话。'
          value={contactPhone ?? ''}
          placeholder='手机，或带区号的座机'
          maxlength={14}
          onInput={(phone) => change({ contactPhone: phone })}
        />
      </Hinted>
    </Section>
  )
}
