import type { ImageProps } from '@tarojs/components'
import { createElement } from 'react'

/** Filled and cut, or as high as its width makes it; of the rest of WeChat's modes no page has use. */
type Props = Pick<ImageProps, 'className' | 'src'> & { mode?: 'aspectFill' | 'widthFix'; alt?: string }

/** A picture, in a browser; its class says how large it is. */
export function Image({ className, src, mode, alt }: Props) {
  const fit = mode === 'widthFix' ? { height: 'auto' } : { objectFit: 'cover' as const }
  return createElement('img', { className, src, alt, style: fit })
}
