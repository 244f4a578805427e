import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { codeNow, doorQr } from '../../../domain/doorCode'
import { call } from '../../lib/call'
import { instantNow } from '../../lib/clock'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { named } from '../../ui/named'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { QrImage } from '../../ui/QrImage'
import './CodeShown.scss'

const LOOK_MS = 1000
const FRESH_MS = 5 * 60_000

/** Six digits that people with a phone type themselves; they change every minute, so a photo of them is no use. */
export function CodeShown({ activityId }: { activityId: string }) {
  const [on, setOn] = useState(false)
  return (
    <View className='doorcode__block'>
      {on && <Digits activityId={activityId} />}
      <PrimaryButton
        words={on ? '收起签到码' : '显示签到码，让大家自己签到'}
        quiet
        onTap={() => setOn(!on)}
      />
    </View>
  )
}

/** Codes are fetched for ten minutes ahead, so that they change without a network as well. */
function Digits({ activityId }: { activityId: string }) {
  const [now, setNow] = useState(instantNow)
  const codes = useQuery({
    queryKey: ['doorcode', activityId],
    queryFn: async () => ({ ...(await call('door', 'code', { activityId })), fetchedAt: instantNow() }),
    refetchInterval: FRESH_MS,
    staleTime: 0,
  })
  useEffect(() => {
    const timer = setInterval(() => setNow(instantNow()), LOOK_MS)
    stayOn(true)
    return () => {
      clearInterval(timer)
      stayOn(false)
    }
  }, [])
  if (!codes.data)
    return codes.error ? <ErrorView error={codes.error} onRetry={() => codes.refetch()} /> : null
  const shown = codeNow(codes.data.codes, codes.data.fetchedAt, now)
  if (!shown) {
    return (
      <Notice>
        网络断了一会儿，签到码用完了。先照名单签到，有网了再显示。
        <PrimaryButton words='再取一次' quiet onTap={() => codes.refetch()} />
      </Notice>
    )
  }
  return (
    <View>
      <View className='doorcode' {...named(`签到码 ${[...shown.code].join(' ')}`, 'text')}>
        {shown.code.slice(0, 3)} {shown.code.slice(3)}
      </View>
      <QrImage text={doorQr(activityId, shown.code)} name='签到二维码，一分钟换一次' />
      <View className='muted doorview__hint'>
        请约了的人打开“我的预约”，点“到场签到”，扫码或者输入这 6 个数字。每分钟自动换。
      </View>
    </View>
  )
}

/** A screen that goes dark in the middle of the queue helps nobody. */
function stayOn(on: boolean): void {
  if (process.env.TARO_ENV === 'weapp') Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => {})
}
