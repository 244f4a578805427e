import { View } from '@tarojs/components'
import { useState } from 'react'
import { nextCase } from '../../../domain/case'
import type { NotSelectedReason } from '../../../types/case'
import { call } from '../../lib/call'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'
import { NOT_SELECTED } from './words'

/** Not gone on with; written anew; or taken back for somebody without a phone: each only where it leads somewhere. */
export function Close({ view }: StepProps) {
  const { status, id: caseId } = view
  const [reason, setReason] = useState<NotSelectedReason | null>(null)
  const [why, setWhy] = useState('')
  const close = useStep((wish: { reason: NotSelectedReason; why: string }, idempotencyKey) =>
    call('case', 'close', { caseId, ...wish }, { idempotencyKey }),
  )
  const rewrite = useStep((said: string, idempotencyKey) =>
    call('case', 'rewrite', { caseId, why: said }, { idempotencyKey }),
  )
  const withdraw = useStep((said: string, idempotencyKey) =>
    call('case', 'withdrawFor', { caseId, why: said }, { idempotencyKey }),
  )
  const field = <Field name='写一句' value={why} placeholder='为什么' maxlength={100} onInput={setWhy} />
  const said = why.trim() !== ''
  return (
    <View>
      {nextCase(status, 'notSelect') && (
        <Act
          words='不往下办'
          folded
          ready={reason !== null && said}
          busy={close.isPending}
          error={close.error}
          onDo={() => reason && close.mutate({ reason, why: why.trim() })}
        >
          <Select name='原因' options={NOT_SELECTED} chosen={reason} onChoose={setReason} />
          {field}
        </Act>
      )}
      {nextCase(status, 'rewrite') && (
        <Act
          words='改写并重新征求意见'
          folded
          ready={said}
          busy={rewrite.isPending}
          error={rewrite.error}
          onDo={() => rewrite.mutate(why.trim())}
        >
          {field}
        </Act>
      )}
      {nextCase(status, 'withdrawConsent') && (
        <Act
          words='本人说不再公开，马上撤下'
          folded
          ready={said}
          busy={withdraw.isPending}
          error={withdraw.error}
          onDo={() => withdraw.mutate(why.trim())}
        >
          {field}
        </Act>
      )}
    </View>
  )
}
