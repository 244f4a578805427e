import { View } from '@tarojs/components'
import type * as v from 'valibot'
import { county } from '../../../config/county/current'
import type { TownLine } from '../../../types/station'
import { dial } from '../../lib/phone'
import { Section } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Title } from '../../ui/Title'
import { FindStation } from './FindStation'
import { TownChooser } from './TownChooser'

interface UnknownStationProps {
  towns?: readonly v.InferOutput<typeof TownLine>[]
  onChoose: (id: string) => void
}

/** Help for someone in front of a sign that nobody knows. */
export function UnknownStation({ towns, onChoose }: UnknownStationProps) {
  return (
    <View>
      <Title>没有认出这块站牌</Title>
      <Notice>站牌可能太旧或有损坏，不是您的问题。请输入二维码下面的编号，或者按镇街找到您的实践站。</Notice>
      <StationFinder towns={towns} onChoose={onChoose} />
    </View>
  )
}

/** Every way to a station: number, name, town, or a person on the phone. */
export function StationFinder({ towns, onChoose }: UnknownStationProps) {
  const { hotline } = county
  return (
    <>
      <Section title='按编号或名字找'>
        <FindStation onChoose={onChoose} />
      </Section>
      <Section title='按镇街找'>
        <TownChooser known={towns} onChoose={onChoose} />
      </Section>
      <Section title='还是找不到'>
        <PrimaryButton
          words={`拨打 ${hotline.phone} ${hotline.name}`}
          quiet
          onTap={() => dial(hotline.phone)}
        />
      </Section>
    </>
  )
}
