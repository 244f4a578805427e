import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Draft } from '../../../types/draft'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Footer } from '../../ui/Footer'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { useJudge } from './useReview'

const REASONS = [
  '地点不够清楚',
  '时间写错了',
  '内容太简单，没来过的人看不懂',
  '联系电话不对',
  '和别的活动重了',
  '有不合适的词句',
] as const

interface JudgeProps {
  draft: Draft
  /** Answered; `through` tells whether it went out. */
  onDone: (through: boolean) => void
  /** Reads it anew, when it changed while being read. */
  onReload: () => void
}

/** Lets a draft through or sends it back with a reason. */
export function Judge({ draft, onDone, onReload }: JudgeProps) {
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const judge = useJudge()
  const openReasons = () => {
    setReturning(true)
    Taro.nextTick(() => Taro.pageScrollTo({ selector: '#judge', duration: 0 }))
  }
  const answer = (why: string | null) =>
    judge.mutate({ draftId: draft.id, rev: draft.rev, why }, { onSuccess: () => onDone(why === null) })
  return (
    <>
      {judge.error && (
        <ErrorView error={judge.error}>
          <PrimaryButton words='看最新的' quiet onTap={onReload} />
        </ErrorView>
      )}
      <View id='judge' />
      {returning ? (
        <Section title='退回，让他改一改'>
          <Reason reasons={REASONS} why={reason} readers='写的人会看到这句话。' onChange={setReason} />
          <PrimaryButton
            words={judge.isPending ? '正在退回…' : reason.trim() === '' ? '先写一句原因' : '退回'}
            busy={judge.isPending || reason.trim() === ''}
            onTap={() => answer(reason.trim())}
          />
          <PrimaryButton words='不退了' quiet onTap={() => setReturning(false)} />
        </Section>
      ) : (
        <Footer>
          <PrimaryButton
            words={judge.isPending ? '正在发布…' : '通过，马上发布'}
            busy={judge.isPending}
            onTap={() => answer(null)}
          />
          <PrimaryButton words='退回去改' quiet onTap={openReasons} />
        </Footer>
      )}
    </>
  )
}
