import { useRouter } from '@tarojs/taro'
import { ErrorView } from '../../../../ui/ErrorView'
import { Skeleton } from '../../../../ui/Skeleton'
import { StaffPage } from '../../../ui/StaffPage'
import { Handed } from '../../../works/Handed'
import { IdeaView } from '../../../works/IdeaView'
import { useDraft, useStation } from '../../../works/useWorks'
import { WriteForm } from '../../../works/WriteForm'

export default function WritePage() {
  const id = useRouter().params.id ?? ''
  return (
    <StaffPage title='写活动' right='work.see'>
      {() => <Write draftId={id} />}
    </StaffPage>
  )
}

function Write({ draftId }: { draftId: string }) {
  const opened = useDraft(draftId)
  const draft = opened.data
  const station = useStation(draft?.organiserId)
  if (opened.error && !draft) return <ErrorView error={opened.error} onRetry={() => opened.refetch()} />
  if (!draft || station.isLoading) return <Skeleton rows={5} />
  if (draft.proposal?.waits) return <IdeaView draft={draft} />
  if (draft.status !== 'draft') return <Handed draft={draft} level={station.data?.level ?? 'village'} />
  return <WriteForm key={`${draft.id}-${draft.submittedAt}`} draft={draft} station={station.data ?? null} />
}
