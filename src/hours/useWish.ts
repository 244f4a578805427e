import { useAct } from '../lib/useAct'

/** One thing a volunteer asks for about their hours. */
export const useWish = <Wish, Answer>(act: (wish: Wish, idempotencyKey: string) => Promise<Answer>) =>
  useAct(act, [['hours']])
