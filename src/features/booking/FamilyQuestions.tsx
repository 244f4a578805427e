import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { WhyAsked } from '../../ui/WhyAsked'
import type { Person } from './person'
import './FamilyQuestions.scss'

interface FamilyQuestionsProps {
  family: Person
  onChange: (family: Person) => void
}

/** Someone without a phone: a name, and a number only where there is one. */
export function FamilyQuestions({ family, onChange }: FamilyQuestionsProps) {
  return (
    <View className='familyasked'>
      <Field
        name='参加人的姓名'
        why='签到时好核对。报好以后有一张凭条，抄在纸上带来。'
        value={family.name}
        placeholder='请写姓名'
        maxlength={30}
        onInput={(name) => onChange({ ...family, name })}
      />
      <Field
        name='参加人的电话（可以不填）'
        why='家里座机也行。有变化先告诉您；以后本人有了手机，可以凭这个号码认领。'
        value={family.phone}
        placeholder='没有就空着'
        type='number'
        maxlength={13}
        onInput={(phone) => onChange({ ...family, phone })}
      />
      <WhyAsked />
    </View>
  )
}
