import { View } from '@tarojs/components'
import { Choice } from '../../ui/Choice'
import { TextArea } from '../../ui/TextArea'
import './Reason.scss'

const WHY_MAX = 200

interface ReasonProps {
  /** Ready-made ones, for a press instead of typing. */
  reasons: readonly string[]
  why: string
  /** Who will read it, in a sentence. */
  readers: string
  onChange: (why: string) => void
}

/** Why something is done: a ready-made reason, one's own words, or both. */
export function Reason({ reasons, why, readers, onChange }: ReasonProps) {
  return (
    <View className='reason'>
      <View className='reason__ready'>
        <Choice
          name='原因'
          options={reasons.map((reason) => ({ value: reason, words: reason }))}
          chosen={why}
          onChoose={onChange}
        />
      </View>
      <TextArea
        name='原因'
        why={readers}
        value={why}
        placeholder='可以点上面的，也可以自己写'
        maxlength={WHY_MAX}
        onInput={(text) => onChange(text.replace(/\s*\n\s*/g, ' '))}
      />
    </View>
  )
}
