import { Button, View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import type { OutputOf } from '../../../types/contract'
import type { staffContract } from '../../../types/staff'
import { useNow } from '../../lib/clock'
import { type ShareAnswer, type ShareCard, shareLink } from '../../lib/share'
import { Card, Section } from '../../ui/Card'
import { Copied } from '../../ui/Copied'
import { Notice } from '../../ui/Notice'
import { named } from '../../ui/named'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { sayLastDay, sayRole, spelled } from './saying'
import './SentCode.scss'

export type Sent = OutputOf<typeof staffContract.invite>

/** The card that opens the invitation with one tap. It goes to one person, so it may say what is offered. */
export const cardOf = ({ code, grant }: Sent): ShareCard => ({
  title: `请您担任${sayRole(grant)}`,
  path: staffPaths.accept(code),
})

/** The code, large, with every way to get it to its person. */
export function SentCode({ sent }: { sent: Sent }) {
  const { code, grant } = sent
  const now = useNow()
  const [shared, setShared] = useState<ShareAnswer | null>(null)
  const share = async () => setShared(await shareLink(cardOf(sent)))
  return (
    <View>
      <Card peach>
        <View>
          给<View className='sent__name'>{grant.name}</View>的邀请码
        </View>
        <View className='sent__code' {...named([...code].join(' '), 'text')}>
          {spelled(code).map((group) => (
            <View key={group} className='sent__group'>
              {group}
            </View>
          ))}
        </View>
        <View>{sayRole(grant)}</View>
        <View className='muted'>{sayLastDay(grant.codeExpiresAt, now)}前有效，只能用一次。</View>
      </Card>
      <Notice>邀请码只在这里显示这一次。请现在就发给本人，不要发到群里。</Notice>
      <Copied how={shared} words='链接已复制，发给对方就行。' />
      {process.env.TARO_ENV === 'h5' ? (
        <PrimaryButton words='把邀请发给对方' onTap={share} />
      ) : (
        <Button className='action sent__share' openType='share'>
          用微信发给对方
        </Button>
      )}
      <Section title='对方不方便看微信？打电话念给他'>
        <Card>
          <View>打开“{county.appName}”小程序，点最下面的“我的预约”，</View>
          <View>拉到底，点“工作人员入口”，再点“我有邀请码”，</View>
          <View>
            输入：<View className='sent__spoken'>{[...code].join(' ')}</View>
          </View>
        </Card>
      </Section>
    </View>
  )
}
