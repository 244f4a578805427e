import { View } from '@tarojs/components'
import type { AgeBand } from '../../types/volunteer'
import { goTo, paths } from '../lib/go'
import { Section } from '../ui/Card'
import { Choice } from '../ui/Choice'
import { Fact } from '../ui/Fact'
import { Field } from '../ui/Field'
import { TextLink } from '../ui/TextLink'
import { WhyAsked } from '../ui/WhyAsked'
import type { VolunteerWish } from './wish'

const AGES: readonly { value: AgeBand; words: string }[] = [
  { value: 'adult', words: '满 18 周岁' },
  { value: 'teen', words: '14 到 17 周岁' },
  { value: 'child', words: '不满 14 周岁' },
]

interface PartProps {
  wish: VolunteerWish
  change: (patch: Partial<VolunteerWish>) => void
}

/** Who somebody is: as little as is needed to reach them. */
export function Self({ wish, change }: PartProps) {
  return (
    <Section title='您是谁'>
      <Fact name='实践站'>{wish.stationName || '还没有选'}</Fact>
      <TextLink words='换一个实践站' onTap={() => goTo(paths.choose())} />
      <Field
        name='姓名'
        value={wish.name}
        placeholder='您的姓名'
        maxlength={30}
        onInput={(name) => change({ name })}
      />
      <Field
        name='电话'
        why='活动有变、微信没送到时，站里打电话告诉您'
        type='number'
        value={wish.phone}
        placeholder='11 位手机号'
        maxlength={13}
        onInput={(phone) => change({ phone })}
      />
      <View className='strong'>年龄</View>
      <Choice name='年龄' options={AGES} chosen={wish.ageBand} onChoose={(ageBand) => change({ ageBand })} />
      <Field
        name='全国志愿服务编号（没有可以不填）'
        why='在“中国志愿服务网”注册过的人有，填了方便以后对上'
        value={wish.nationalNumber}
        placeholder='没有可以不填'
        maxlength={24}
        onInput={(nationalNumber) => change({ nationalNumber })}
      />
      <WhyAsked />
    </Section>
  )
}
