import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type ErrorCode, errors } from '../../types/errors'
import { CallError } from '../lib/caller'
import { announced } from './announced'
import { PrimaryButton } from './PrimaryButton'
import './ErrorView.scss'

interface ErrorViewProps {
  error: unknown
  /** Tries the same thing again, where that can help. */
  onRetry?: () => void
}

/** A refusal stays a refusal; a failure may pass. */
const canPass = (code: ErrorCode) => code === 'offline' || code === 'timeout' || code === 'internal'

/** What went wrong in a sentence, a way on, and the number to read out on the phone. Children are other ways on. */
export function ErrorView({ error, onRetry, children }: PropsWithChildren<ErrorViewProps>) {
  const failure = error instanceof CallError ? error : new CallError('internal')
  return (
    <View className='failure' {...announced}>
      <View>{errors[failure.code]}</View>
      {onRetry && canPass(failure.code) && <PrimaryButton words='再试一次' quiet onTap={onRetry} />}
      {children}
      {failure.requestId && canPass(failure.code) && (
        <View className='failure__id'>编号 {failure.requestId}</View>
      )}
    </View>
  )
}
