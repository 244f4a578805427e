import { View } from '@tarojs/components'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'

interface ClashProps {
  /** The questions that both answered differently: their names and what the other wrote. */
  both: readonly { key: string; name: string; theirs: string }[]
  onTake: (key: string) => void
  onSeen: () => void
}

/** Somebody else changed the same draft: what both wrote differently, to choose from. Nothing is lost. */
export function Clash({ both, onTake, onSeen }: ClashProps) {
  return (
    <Notice>
      {both.length === 0
        ? '别人刚刚也改了这份内容。两边改的已经合在一起，请从头看一遍。'
        : '别人刚刚也改了这份内容。下面几处你们都写了，现在留的是您写的；要用对方的，点一下就换。'}
      {both.map(({ key, name, theirs }) => (
        <View key={key}>
          <View>
            {name}，对方写的是：{theirs}
          </View>
          <PrimaryButton words={`“${name}”用对方的`} quiet onTap={() => onTake(key)} />
        </View>
      ))}
      <PrimaryButton words='知道了' quiet onTap={onSeen} />
    </Notice>
  )
}
