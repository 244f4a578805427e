import { useRouter } from '@tarojs/taro'
import { ErrorView } from '../../../../ui/ErrorView'
import { Skeleton } from '../../../../ui/Skeleton'
import { StaffPage } from '../../../ui/StaffPage'
import { Handed } from '../../../works/Handed'
import { ProjectForm } from '../../../works/ProjectForm'
import { useDraft, useStation } from '../../../works/useWorks'

export default function ProjectPage() {
  const id = useRouter().params.id ?? ''
  return (
    <StaffPage title='写项目' right='work.see'>
      {() => <Project draftId={id} />}
    </StaffPage>
  )
}

function Project({ draftId }: { draftId: string }) {
  const opened = useDraft(draftId)
  const draft = opened.data
  const station = useStation(draft?.organiserId)
  if (opened.error && !draft) return <ErrorView error={opened.error} onRetry={() => opened.refetch()} />
  if (!draft || station.isLoading) return <Skeleton rows={5} />
  if (draft.status !== 'draft') return <Handed draft={draft} level={station.data?.level ?? 'village'} />
  return <ProjectForm key={`${draft.id}-${draft.submittedAt}`} draft={draft} station={station.data ?? null} />
}
