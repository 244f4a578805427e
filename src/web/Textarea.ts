import { type ChangeEvent, createElement, useEffect, useLayoutEffect, useRef } from 'react'
import { useFontSize } from '../lib/fontSize'
import { detailOf, type Written } from './written'

/** Several lines to write, in a browser; as high as what is written. */
export function Textarea({ className, value, placeholder, maxlength, onInput, ...rest }: Written) {
  const area = useRef<HTMLTextAreaElement>(null)
  const size = useFontSize()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written, and how large, makes the height
  useLayoutEffect(() => {
    if (area.current) heighten(area.current)
  }, [value, size])
  useEffect(() => {
    const turned = () => area.current && heighten(area.current)
    window.addEventListener('resize', turned)
    return () => window.removeEventListener('resize', turned)
  }, [])
  return createElement('textarea', {
    ref: area,
    className,
    value,
    placeholder,
    maxLength: maxlength,
    'aria-label': rest['aria-label'],
    onChange: ({ currentTarget }: ChangeEvent<HTMLTextAreaElement>) => onInput(detailOf(currentTarget.value)),
  })
}

/** The style sheet gives the least height; borders stand around what scrolls. */
function heighten(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}
