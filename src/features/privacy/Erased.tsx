import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { paths, startAt } from '../../lib/go'
import { Notice } from '../../ui/Notice'
import { TextLink } from '../../ui/TextLink'

/** That it is done, in the place of everything that was shown, at the top where one sees it. */
export function Erased({ done }: { done: boolean }) {
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  return (
    <Notice done>
      {done
        ? '已经删除。留下的：服务时长的数字、还在办的反映，都不再记在您名下；您同意公开的荣誉、办公事的记录照旧。'
        : '已经开始删除，网络断了一下。系统会在几分钟内接着删完，不用您再管。'}
      <TextLink words='回到实践站' onTap={() => startAt(paths.station())} />
    </Notice>
  )
}
