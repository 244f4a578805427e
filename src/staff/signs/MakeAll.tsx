import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { SignJob } from '../../../types/sign'
import { useNow } from '../../lib/clock'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { fetchFile } from './paper'
import { sayBytes, sayOn } from './saying'
import { useJob, useMaking } from './useSigns'
import './MakeAll.scss'

/** All plates of a node as one archive for the print shop: begin, how far, take it. */
export function MakeAll({ nodeId, nodeName }: { nodeId: string; nodeName: string }) {
  const found = useJob(nodeId)
  const making = useMaking(nodeId)
  const job = found.data?.job ?? null
  const { mutate, isIdle } = making
  // Whoever opens the page while a job is under way drives it on.
  useEffect(() => {
    if (job?.status === 'running' && isIdle) mutate(job)
  }, [job, isIdle, mutate])
  if (found.error && !found.data) return <ErrorView error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return null
  return (
    <Section title='整批做打印文件' aside={nodeName}>
      <Card>
        {job?.status === 'running' && <Progress job={job} />}
        {job?.status === 'failed' && <Notice>上次没有做完。做好的不会白做，再来一次很快。</Notice>}
        {job?.status === 'done' && <Ready job={job} />}
        {job?.status !== 'running' && (
          <View className='makeall__words'>
            每块牌子一张 A4 纸、一张大牌子（400×300 毫米）和一个码，按镇街分文件夹，带清单，交给印刷厂就能印。
          </View>
        )}
        {making.error && <ErrorView error={making.error} />}
        {job?.status === 'running'
          ? making.error && <PrimaryButton words='接着做' onTap={() => mutate(job)} />
          : !making.isPending && (
              <PrimaryButton
                words={job?.status === 'done' ? '重新做一次' : '做全部打印文件'}
                quiet={job?.status === 'done'}
                onTap={() => mutate(null)}
              />
            )}
      </Card>
    </Section>
  )
}

function Progress({ job }: { job: SignJob }) {
  const all = job.done === job.total
  return (
    <View>
      <View aria-live='polite'>
        {all ? '牌子都做好了，正在打成一个包…' : `正在做：已做好 ${job.done} 块，共 ${job.total} 块`}
      </View>
      <View className='makeall__bar'>
        <View className='makeall__done' style={{ width: `${Math.round((job.done / job.total) * 100)}%` }} />
      </View>
      <View className='makeall__words'>
        关掉这一页也不要紧：系统会慢慢接着做，回来就能看到。做好的不会再做一遍。
      </View>
    </View>
  )
}

function Ready({ job }: { job: SignJob }) {
  const now = useNow()
  const { url } = job
  if (!url) return <Notice>上次做的打包文件已经清理，请重新做一次。</Notice>
  return (
    <View>
      <Notice done>
        做好了：{job.total} 块牌子，{sayBytes(job.bytes ?? 0)}。{sayOn(job.finishedAt, now)} {job.byName}{' '}
        做的。
      </Notice>
      <PrimaryButton
        words={process.env.TARO_ENV === 'h5' ? '下载打包文件' : '复制下载链接'}
        onTap={() => fetchFile(url)}
      />
    </View>
  )
}
