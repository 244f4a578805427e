import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import type { ActivityDetail, Audience } from '../../../types/activity'
import { Section } from '../../ui/Card'
import { Choice, type Option } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { WhyAsked } from '../../ui/WhyAsked'
import type { Person } from './person'
import { asksAudience } from './wish'

interface QuestionsProps {
  activity: ActivityDetail
  person: Person
  onChange: (person: Person) => void
}

/** Which of the activity's audiences the person is, where it is not for everyone. */
export function AudienceQuestion({ activity, person, onChange }: QuestionsProps) {
  if (!asksAudience(activity)) return null
  return (
    <Section title='参加的人是…'>
      <Choice
        name='参加的人'
        options={audienceOptions(activity.audiences)}
        chosen={person.audience === null ? 'none' : (person.audience ?? '')}
        onChoose={(value) => onChange({ ...person, audience: value === 'none' ? null : (value as Audience) })}
      />
    </Section>
  )
}

/** Name and phone, where the activity asks for them. */
export function ContactQuestions({ activity, person, onChange }: QuestionsProps) {
  if (!activity.asksName && !activity.asksPhone) return null
  return (
    <Section title='怎么称呼、怎么联系'>
      <View>
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
        <WhyAsked />
      </View>
    </Section>
  )
}

const audienceOptions = (audiences: readonly Audience[]): Option<string>[] => [
  ...audiences.map((audience) => ({ value: audience, words: county.audiences[audience] })),
  { value: 'none', words: '都不是' },
]
