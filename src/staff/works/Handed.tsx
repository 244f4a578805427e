import { View } from '@tarojs/components'
import type { Draft } from '../../../types/draft'
import type { StationLevel } from '../../../types/station'
import { useNow } from '../../lib/clock'
import { goTo, paths, swapTo } from '../../lib/go'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { sayDate, sayReviewer } from './saying'
import { useDraftStep } from './useWorks'

interface HandedProps {
  draft: Draft
  level: StationLevel
}

/** What became of a draft that is out of one's hands: in review, on the sign, or put away. */
export function Handed({ draft, level }: HandedProps) {
  return (
    <View>
      <Summary draft={draft} />
      {draft.status === 'submitted' && <Waiting draft={draft} level={level} />}
      {draft.status === 'published' && <Out draft={draft} />}
      {draft.status === 'dropped' && <Notice>这份草稿已经删掉了。</Notice>}
      <PrimaryButton
        words='回活动列表'
        quiet={draft.status === 'published'}
        onTap={() => swapTo(staffPaths.works())}
      />
      {draft.status === 'submitted' && <TakeBack draftId={draft.id} />}
    </View>
  )
}

function Summary({ draft }: { draft: Draft }) {
  const now = useNow()
  const { activity } = draft
  return (
    <Card peach>
      <View className='title'>{draft.title ?? '还没起名字'}</View>
      {activity?.startsAt && activity.endsAt && (
        <View className='strong'>{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
      )}
      {activity?.placeName && <View>{activity.placeName}</View>}
      <View className='muted'>{draft.organiserName}</View>
    </Card>
  )
}

function Waiting({ draft, level }: HandedProps) {
  const now = useNow()
  const reviewer = sayReviewer(level, draft.townName, draft.activity?.reach ?? 'station')
  return (
    <Notice done>
      已交给{reviewer}审核{draft.dueAt ? `，最晚 ${sayDate(draft.dueAt, now)}有结果` : ''}。
      {draft.escalated ? '已经超过时间，上一级也在看。' : '到时没审，上一级会接着审。'}
    </Notice>
  )
}

function TakeBack({ draftId }: { draftId: string }) {
  const back = useDraftStep('takeBack')
  return (
    <>
      {back.error && <ErrorView error={back.error} />}
      <PrimaryButton
        words={back.isPending ? '正在收回…' : '收回来再改'}
        quiet
        busy={back.isPending}
        onTap={() => back.mutate(draftId)}
      />
    </>
  )
}

function Out({ draft }: { draft: Draft }) {
  if (draft.kind === 'project') {
    return (
      <>
        <Notice done>项目已经发布，写活动时可以选它了。</Notice>
        <PrimaryButton words='看看大家看到的样子' onTap={() => goTo(paths.project(draft.id))} />
      </>
    )
  }
  return (
    <>
      <Notice done>已经上了牌子：扫门口的码就能看到。</Notice>
      <PrimaryButton words='看看大家看到的样子' onTap={() => goTo(paths.activity(draft.id))} />
      <PrimaryButton words='看实践站的牌子' quiet onTap={() => goTo(paths.station(draft.organiserId))} />
      <PrimaryButton words='管理这场活动' quiet onTap={() => swapTo(staffPaths.work(draft.id))} />
    </>
  )
}
