import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDay } from '../../domain/day'
import type { Star } from '../../types/hours'
import type { Instant } from '../../types/time'
import { call } from '../lib/call'
import { Card } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { useWish } from './useWish'
import './StarCard.scss'

/** A star that was reached; on the notice the name stands only where the person says so. */
export function StarCard({ star, now }: { star: Star; now: Instant }) {
  const [name, setName] = useState(star.name ?? '')
  const agree = useWishFor(star.id)
  const wish = name.trim() || null
  return (
    <Card peach>
      <View className='strong'>{star.level} 星志愿者</View>
      <View className='star__row' aria-hidden>
        {'★'.repeat(star.level)}
      </View>
      {star.status === 'granted' && <View>公示已经结束，评上了。</View>}
      {star.status === 'notice' && (
        <View>
          <View>正在公示，到{sayDay(dayOf(star.noticeUntil), dayOf(now))}。</View>
          <View>
            {star.name ? `公示上写着：${star.name}` : '公示上没有您的名字，只算在人数里。'}写不写由您定。
          </View>
          <Field
            name='公示的姓名'
            value={name}
            placeholder='不想公开就空着'
            maxlength={20}
            onInput={setName}
          />
          {agree.error && <ErrorView error={agree.error} />}
          {agree.isSuccess && wish === star.name && <Notice done>记下了，公示期间随时可以改。</Notice>}
          <View className='star__act'>
            <PrimaryButton
              words={wish ? '同意公示这个名字' : '不公示名字'}
              quiet
              busy={agree.isPending || wish === star.name}
              onTap={() => agree.mutate(wish)}
            />
          </View>
        </View>
      )}
    </Card>
  )
}

const useWishFor = (starId: string) =>
  useWish((name: string | null, idempotencyKey) =>
    call('hours', 'nameOnNotice', { starId, name }, { idempotencyKey }),
  )
