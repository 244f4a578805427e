import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Phone } from '../../../types/text'
import { Section } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import type { PartProps } from './part'
import { Saved } from './Saved'
import { useKeepUp } from './useUpkeep'
import { VenueList } from './VenueList'
import { blankVenue, type DraftVenue, venueOf, writtenVenue } from './venue'
import './upkeep.scss'

const LINES = [
  { key: 'dutyPerson', name: '值班人', placeholder: '例如 周主任', max: 20 },
  { key: 'phone', name: '值班电话', placeholder: '手机或带区号的座机', max: 20 },
  { key: 'officeHours', name: '办公时间', placeholder: '例如 周一至周五 8:30–17:30', max: 60 },
  { key: 'office', name: '办公室在哪', placeholder: '例如 村委会一楼', max: 60 },
] as const

/** Who is there, when, where, and how to get there: everything the board says of the station itself. */
export function ProfileForm({ station, onReload }: PartProps) {
  const [said, setSaid] = useState(() => ({
    dutyPerson: station.dutyPerson ?? '',
    phone: station.phone ?? '',
    officeHours: station.officeHours ?? '',
    office: station.office ?? '',
    route: station.route ?? '',
  }))
  const [venues, setVenues] = useState<DraftVenue[]>(() => station.venues.map(writtenVenue))
  const [trouble, setTrouble] = useState<string | null>(null)
  const keep = useKeepUp(station)
  const save = () => {
    const wrong = troubleWith(said.phone, venues)
    setTrouble(wrong)
    if (wrong) return
    const profile = {
      dutyPerson: orNull(said.dutyPerson),
      phone: orNull(said.phone),
      officeHours: orNull(said.officeHours),
      office: orNull(said.office),
      route: orNull(said.route),
      venues: venues.filter(({ name }) => name.trim() !== '').map(venueOf),
    }
    keep.mutate({ do: 'save', profile })
  }
  return (
    <View>
      <Section title='值班和办公室' aside='站点页上大家看得到'>
        {LINES.map(({ key, name, placeholder, max }) => (
          <Field
            key={key}
            name={name}
            value={said[key]}
            placeholder={placeholder}
            maxlength={max}
            onInput={(text) => setSaid({ ...said, [key]: text })}
          />
        ))}
        <View className='upkeep__asked'>
          <TextArea
            name='怎么走'
            why='从大家熟悉的地方说起，比如村口、公交站。'
            value={said.route}
            placeholder='例如 从村口公交站往里走三百米，路北'
            maxlength={120}
            onInput={(route) => setSaid({ ...said, route: route.replace(/\s*\n\s*/g, ' ') })}
          />
        </View>
      </Section>
      <VenueList venues={venues} onChange={setVenues} onAdd={() => setVenues([...venues, blankVenue()])} />
      <View className='upkeep__gap' />
      {trouble && <Notice>{trouble}</Notice>}
      <Saved
        error={keep.error}
        done={keep.isSuccess}
        words='保存好了，站点页已经是新的。'
        onReload={onReload}
      />
      <PrimaryButton words={keep.isPending ? '正在保存…' : '保存资料'} busy={keep.isPending} onTap={save} />
    </View>
  )
}

const orNull = (text: string): string | null => text.trim() || null

function troubleWith(phone: string, venues: readonly DraftVenue[]): string | null {
  if (phone.trim() && !v.is(Phone, phone.trim())) return '电话好像不对：手机 11 位，座机要带区号。'
  if (venues.some(({ name, capacity, access }) => !name.trim() && (capacity || access.trim())))
    return '有一个场地还没写名字。'
  if (venues.some(({ capacity }) => capacity !== '' && !/^[1-9]\d{0,4}$/.test(capacity)))
    return '场地能容纳多少人，请写数字，或者空着。'
  return null
}
