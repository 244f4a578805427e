import type { WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { CancelPanel } from './CancelPanel'
import { PostponePanel } from './PostponePanel'
import { SeatsPanel } from './SeatsPanel'
import { type Start, useChange, useStart } from './useWorks'

export type Panel = 'seats' | 'time' | 'cancel' | 'withdraw'

interface WorkActionsProps {
  work: WorkLine
  now: Instant
  /** What is being done right now; it has the page to itself. */
  panel: Panel | null
  onPanel: (panel: Panel | null) => void
}

/** What can still be done about a public activity; what cannot is not offered. */
export function WorkActions({ work, now, panel, onPanel: setPanel }: WorkActionsProps) {
  const begun = now >= work.startsAt
  const coming = work.status === 'published' && now < work.endsAt
  const close = () => setPanel(null)
  if (panel === 'seats') return <SeatsPanel work={work} onClose={close} />
  if (panel === 'time') return <PostponePanel work={work} now={now} onClose={close} />
  if (panel === 'cancel') return <CancelPanel work={work} onClose={close} />
  return (
    <Section title='还可以'>
      {coming && work.mode === 'bookable' && (
        <PrimaryButton words='加减座位' quiet onTap={() => setPanel('seats')} />
      )}
      {coming && !begun && <PrimaryButton words='改期' quiet onTap={() => setPanel('time')} />}
      <Again work={work} changes={coming} />
      {coming && (
        <PrimaryButton
          words={work.seriesId ? '每周的安排' : '每周都办'}
          quiet
          onTap={() => goTo(staffPaths.series(work.seriesId ? { id: work.seriesId } : { from: work.id }))}
        />
      )}
      {coming && <PrimaryButton words='取消活动' quiet onTap={() => setPanel('cancel')} />}
      {coming && !begun && work.booked === 0 && (
        <PrimaryButton words='撤回（还没有人约）' quiet onTap={() => setPanel('withdraw')} />
      )}
      {panel === 'withdraw' && <Withdraw work={work} onClose={close} />}
    </Section>
  )
}

function Again({ work, changes }: { work: WorkLine; changes: boolean }) {
  const start = useStart()
  const begin = (wish: Pick<Start, 'copyOf' | 'changeOf'>) =>
    start.mutate(
      { nodeId: work.organiserId, kind: 'activity', ...wish },
      { onSuccess: ({ id }) => goTo(staffPaths.write(id)) },
    )
  return (
    <>
      {start.error && <ErrorView error={start.error} />}
      {changes && (
        <PrimaryButton
          words='改文字（名字、内容、地点…）'
          quiet
          busy={start.isPending}
          onTap={() => begin({ changeOf: work.id })}
        />
      )}
      <PrimaryButton
        words='照样再办一场'
        quiet
        busy={start.isPending}
        onTap={() => begin({ copyOf: work.id })}
      />
    </>
  )
}

function Withdraw({ work, onClose }: { work: WorkLine; onClose: () => void }) {
  const change = useChange(work.id)
  return (
    <>
      {change.error && <ErrorView error={change.error} />}
      <Dialog
        title='撤回这场活动？'
        words='还没有人约，牌子上就不再显示了。写的内容留在草稿里，改好可以再交。'
        confirm={change.isPending ? '正在撤回…' : '撤回'}
        refuse='不撤回'
        busy={change.isPending}
        onConfirm={() =>
          change.mutate({ do: 'withdraw' }, { onSuccess: () => goTo(staffPaths.write(work.id)) })
        }
        onRefuse={onClose}
      />
    </>
  )
}
