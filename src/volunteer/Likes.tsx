import { View } from '@tarojs/components'
import { county } from '../../config/county/current'
import type { NewsArea } from '../../types/volunteer'
import { Section } from '../ui/Card'
import { Choice } from '../ui/Choice'
import { Choices } from '../ui/Choices'
import { Stepper } from '../ui/Stepper'
import type { VolunteerWish } from './wish'

const AREAS: readonly { value: NewsArea; words: string }[] = [
  { value: 'station', words: '本村、本社区' },
  { value: 'town', words: '全镇街' },
  { value: 'county', words: '全市' },
]
const asOptions = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, words: name }))
const turned = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((id) => id !== one) : [...list, one]

interface PartProps {
  wish: VolunteerWish
  change: (patch: Partial<VolunteerWish>) => void
}

/** What somebody can and likes to do, and how much they want to hear. */
export function Likes({ wish, change }: PartProps) {
  const { skills, freeTimes, interests } = wish
  return (
    <View>
      <Section title='会做什么' aside='可以多选，也可以不选'>
        <Choices
          name='会做什么'
          options={asOptions(county.volunteers.skills)}
          chosen={skills}
          onTurn={(id) => change({ skills: turned(skills, id) })}
        />
      </Section>
      <Section title='什么时候有空'>
        <Choices
          name='什么时候有空'
          options={asOptions(county.volunteers.freeTimes)}
          chosen={freeTimes}
          onTurn={(id) => change({ freeTimes: turned(freeTimes, id) })}
        />
      </Section>
      <Section title='想听哪些新活动'>
        <Choices
          name='想听哪些新活动'
          options={asOptions(county.categories)}
          chosen={interests}
          onTurn={(id) => change({ interests: turned(interests, id) })}
        />
        <View className='strong'>多远的</View>
        <Choice
          name='多远的'
          options={AREAS}
          chosen={wish.newsArea}
          onChoose={(newsArea) => change({ newsArea })}
        />
        <Stepper
          name='一周最多告诉我'
          why='0 就是不发新活动'
          value={wish.weeklyCap}
          max={7}
          unit='条'
          onChange={(weeklyCap) => change({ weeklyCap })}
        />
      </Section>
    </View>
  )
}
