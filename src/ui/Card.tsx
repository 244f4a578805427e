import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { headed } from './named'
import './Card.scss'

interface SectionProps {
  title: string
  /** A few words at the end of the heading line. */
  aside?: string
}

/** A part of a page under its heading. */
export function Section({ title, aside, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className='section'>
      <View className='section__head'>
        <View className='section__title' {...headed(2)}>
          {title}
        </View>
        {aside && <View className='section__aside'>{aside}</View>}
      </View>
      {children}
    </View>
  )
}

/** A sheet of paper; `peach` for soft areas. */
export function Card({ peach, children }: PropsWithChildren<{ peach?: boolean }>) {
  return <View className={`card${peach ? ' card--peach' : ''}`}>{children}</View>
}
