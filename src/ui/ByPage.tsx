import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { PrimaryButton } from './PrimaryButton'

interface ByPageProps<T> {
  items: readonly T[]
  /** So many at first, and again with each press: an old phone draws a long list slowly. */
  size: number
  children: (item: T) => ReactNode
}

/** A list that is all here but shown a part at a time. */
export function ByPage<T>({ items, size, children }: ByPageProps<T>) {
  const [shown, setShown] = useState(size)
  const rest = items.length - shown
  return (
    <View>
      {items.slice(0, shown).map(children)}
      {rest > 0 && (
        <PrimaryButton words={`还有 ${rest} 个，接着看`} quiet onTap={() => setShown(shown + size)} />
      )}
    </View>
  )
}
