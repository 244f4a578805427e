import { View } from '@tarojs/components'
import { Card, Section } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Tap } from '../../ui/Tap'
import { type DraftVenue, VENUES_MAX } from './venue'

interface VenueListProps {
  venues: readonly DraftVenue[]
  onChange: (venues: DraftVenue[]) => void
  onAdd: () => void
}

/** Where activities take place: how many fit in, and whether a wheelchair gets there. */
export function VenueList({ venues, onChange, onAdd }: VenueListProps) {
  const change = (key: string, part: Partial<DraftVenue>) =>
    onChange(venues.map((venue) => (venue.key === key ? { ...venue, ...part } : venue)))
  return (
    <Section title='活动场地' aside='最多 20 个'>
      {venues.map((venue, i) => (
        <Card key={venue.key}>
          <Field
            name={`场地 ${i + 1}`}
            value={venue.name}
            placeholder='例如 文化大院'
            maxlength={30}
            onInput={(name) => change(venue.key, { name })}
          />
          <Field
            name='坐得下多少人'
            value={venue.capacity}
            placeholder='不清楚就空着'
            type='number'
            maxlength={5}
            onInput={(capacity) => change(venue.key, { capacity })}
          />
          <Field
            name='好不好走'
            why='几楼、有没有坡道，老人和坐轮椅的人最想知道。'
            value={venue.access}
            placeholder='例如 一楼 · 有坡道'
            maxlength={60}
            onInput={(access) => change(venue.key, { access })}
          />
          <Tap
            className='upkeep__remove'
            label={`去掉这个场地：${venue.name || `场地 ${i + 1}`}`}
            onTap={() => onChange(venues.filter(({ key }) => key !== venue.key))}
          >
            去掉这个场地
          </Tap>
        </Card>
      ))}
      {venues.length < VENUES_MAX && (
        <View className='upkeep__gap'>
          <PrimaryButton words='加一个场地' quiet onTap={onAdd} />
        </View>
      )}
    </Section>
  )
}
