import { useQuery } from '@tanstack/react-query'
import type { InputOf } from '../../../types/contract'
import type { feedbackContract } from '../../../types/feedback'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

export type Which = 'waiting' | 'answered'

const TOUCHED = [['feedback']] as const

export const useQueue = (which: Which) =>
  useQuery({ queryKey: ['feedback', which], queryFn: () => call('feedback', 'queue', { which }) })

export const useAnswer = () =>
  useAct(
    (wish: InputOf<typeof feedbackContract.answer>, idempotencyKey) =>
      call('feedback', 'answer', wish, { idempotencyKey }),
    TOUCHED,
  )

export const usePassUp = () =>
  useAct(
    (wish: InputOf<typeof feedbackContract.passUp>, idempotencyKey) =>
      call('feedback', 'passUp', wish, { idempotencyKey }),
    TOUCHED,
  )

/** The whole number is asked for when somebody is about to call it. */
export const useCallBack = () =>
  useAct((wish: InputOf<typeof feedbackContract.callBack>, idempotencyKey) =>
    call('feedback', 'callBack', wish, { idempotencyKey }),
  )
