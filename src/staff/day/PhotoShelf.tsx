import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DayPhoto } from '../../../types/day'
import { choosePhotos } from '../../lib/photo'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Switch } from '../../ui/Switch'
import { PhotoCard } from './PhotoCard'
import { sendPhoto } from './sendPhoto'
import './PhotoShelf.scss'

const MOST = 9

interface PhotoShelfProps {
  activityId: string
  photos: readonly DayPhoto[]
  adds: boolean
  removes: boolean
  /** Whether this person decides about photos that WeChat was not sure of. */
  judges: boolean
}

/** Photos as evidence, for staff alone. Nobody has to; who does is reminded first of those in them. */
export function PhotoShelf({ activityId, photos, adds, removes, judges }: PhotoShelfProps) {
  const [agreed, setAgreed] = useState(false)
  const [sent, setSent] = useState<{ n: number; of: number } | null>(null)
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: async () => {
      const paths = await choosePhotos(MOST - photos.length)
      for (const [i, path] of paths.entries()) {
        setSent({ n: i + 1, of: paths.length })
        await sendPhoto(activityId, path)
      }
    },
    onSettled: () => {
      setSent(null)
      setAgreed(false)
      return client.invalidateQueries({ queryKey: ['day', 'show', activityId] })
    },
  })
  if (!adds && photos.length === 0) return null
  const room = MOST - photos.length
  return (
    <Section title='照片（可以不放）' aside={photos.length > 0 ? `${photos.length} 张` : ''}>
      <View className='shelf'>
        {photos.map((photo) => (
          <PhotoCard key={photo.id} activityId={activityId} photo={photo} removes={removes} judges={judges} />
        ))}
      </View>
      {adds && room > 0 && (
        <View>
          <View className='shelf__words'>只给工作人员留作记录，不公开。拍摄的地点、手机型号会自动去掉。</View>
          <Switch name='照片里的人都同意了，没有孩子的正脸' on={agreed} onTurn={setAgreed} />
          {agreed && (
            <PrimaryButton
              words={sent ? `正在传第 ${sent.n} 张，共 ${sent.of} 张…` : `加照片（还能放 ${room} 张）`}
              quiet
              busy={send.isPending}
              onTap={() => send.mutate()}
            />
          )}
        </View>
      )}
      {send.error && <ErrorView error={send.error} />}
    </Section>
  )
}
