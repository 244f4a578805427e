import { View } from '@tarojs/components'
import type { Venue } from '../../../types/station'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Hinted } from './Hints'
import type { PartProps } from './parts'

/** 在哪里 */
export function WherePart({ written, change, hints, strict, station }: PartProps) {
  const venues = station?.venues ?? []
  const take = ({ name, access, capacity }: Venue) =>
    change({
      placeName: name,
      access: access ?? written.access,
      capacity: written.capacity ?? capacity,
    })
  return (
    <Section title='在哪里'>
      {venues.length > 0 && (
        <View className='works__chips'>
          <Choice
            name='本站的场地'
            options={venues.map(({ name }) => ({ value: name, words: name }))}
            chosen={written.placeName ?? ''}
            onChoose={(name) => {
              const venue = venues.find((one) => one.name === name)
              if (venue) take(venue)
            }}
          />
        </View>
      )}
      <Hinted hints={hints} strict={strict} field='placeName' filled={!!written.placeName}>
        <Field
          name='地点'
          value={written.placeName ?? ''}
          placeholder='哪座楼、哪间屋'
          maxlength={40}
          onInput={(placeName) => change({ placeName })}
        />
      </Hinted>
      <Hinted hints={hints} strict={strict} field='placeRoute' filled={!!written.placeRoute}>
        <Field
          name='怎么走（可以不写）'
          value={written.placeRoute ?? ''}
          placeholder='例如：村口大槐树往东 100 米'
          maxlength={100}
          onInput={(placeRoute) => change({ placeRoute })}
        />
      </Hinted>
      <Hinted hints={hints} strict={strict} field='access' filled={!!written.access}>
        <Field
          name='出入方便吗（可以不写）'
          value={written.access ?? ''}
          placeholder='例如：一楼，有坡道'
          maxlength={60}
          onInput={(access) => change({ access })}
        />
      </Hinted>
    </Section>
  )
}
