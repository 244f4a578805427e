import type { ViewProps } from '@tarojs/components'
import { createElement, forwardRef, type Ref, type TouchEvent } from 'react'

type Touched = TouchEvent<HTMLElement>
interface Props extends Omit<ViewProps, 'hoverClass' | 'onTouchStart' | 'onTouchEnd'> {
  hoverClass?: string
}

/**
 * A box, in a browser. Taro's own is a web component with a life cycle of its own, and a page has hundreds: on a slow
 * phone they take half of the first second. This one is an element and nothing else, by the same name.
 */
export const View = forwardRef(function View(props: Props, ref: Ref<HTMLElement>) {
  const { className, hoverClass, compileMode: _forWeChat, ...rest } = props
  // A name with a dash makes React hand attributes on as they are called in HTML.
  return createElement('taro-view-core', { ...rest, ...pressed(hoverClass), class: className, ref })
})

function pressed(hoverClass: string | undefined): object {
  if (!hoverClass) return {}
  const leave = ({ currentTarget }: Touched) => currentTarget.classList.remove(hoverClass)
  return {
    onTouchStart: ({ currentTarget }: Touched) => currentTarget.classList.add(hoverClass),
    onTouchMove: leave,
    onTouchEnd: leave,
    onTouchCancel: leave,
  }
}
