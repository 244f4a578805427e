import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { DayPhoto } from '../../../types/day'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { pictured } from '../../ui/named'
import { Tap } from '../../ui/Tap'

interface PhotoCardProps {
  activityId: string
  photo: DayPhoto
  removes: boolean
  judges: boolean
}

const STATE_WORDS: Record<DayPhoto['state'], string> = {
  checking: '微信正在检查…',
  review: '要请审核员看一看',
  shown: '',
}

/** A photo with what may be done about it. */
export function PhotoCard({ activityId, photo, removes, judges }: PhotoCardProps) {
  const [asking, setAsking] = useState(false)
  const touched = [['day', 'show', activityId]]
  const which = { activityId, photoId: photo.id }
  const remove = useAct(
    (wish: typeof which, idempotencyKey) => call('day', 'removePhoto', wish, { idempotencyKey }),
    touched,
  )
  const keep = useAct(
    (wish: typeof which, idempotencyKey) => call('day', 'keepPhoto', wish, { idempotencyKey }),
    touched,
  )
  return (
    <View className='shelf__card'>
      {photo.url ? (
        <Image className='shelf__photo' src={photo.url} mode='aspectFill' {...pictured('活动照片')} />
      ) : (
        <View className='shelf__photo shelf__photo--none' />
      )}
      {STATE_WORDS[photo.state] && <View className='muted'>{STATE_WORDS[photo.state]}</View>}
      {photo.state === 'review' && judges && (
        <Tap className='shelf__act' onTap={() => keep.mutate(which)}>
          没问题，留下
        </Tap>
      )}
      {removes && (
        <Tap className='shelf__act' label='删掉这张照片' onTap={() => setAsking(true)}>
          删掉
        </Tap>
      )}
      {(remove.error || keep.error) && <ErrorView error={remove.error ?? keep.error} />}
      {asking && (
        <Dialog
          title='删掉这张照片？'
          words='删掉以后找不回来。'
          confirm={remove.isPending ? '正在删…' : '删掉'}
          refuse='留着'
          busy={remove.isPending}
          onConfirm={() => remove.mutate(which, { onSettled: () => setAsking(false) })}
          onRefuse={() => setAsking(false)}
        />
      )}
    </View>
  )
}
