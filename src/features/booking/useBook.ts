import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { BookingCard } from '../../../types/booking'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'
import { askFor } from '../../lib/subscribe'
import { isOpenQuestion } from '../../lib/useAct'
import type { BookingWish } from './wish'

/** One intention: the wish, the key it travels under, and the call on its way. */
interface Intention {
  wish: string
  key: string
  sent: Promise<BookingCard> | null
}

/**
 * Books. However often the button is pressed, the same wish goes out under the same key until it is
 * answered; another wish, or another try after a refusal, is a new intention. `book` is for the handler of the tap
 * itself: it asks for messages first, which WeChat allows on a tap only, and waits for no answer.
 */
export function useBook() {
  const client = useQueryClient()
  const intention = useRef<Intention | null>(null)
  const booking = useMutation({
    mutationFn: (wish: BookingWish) => {
      const words = JSON.stringify(wish)
      if (intention.current?.wish !== words) {
        intention.current = { wish: words, key: newKey(), sent: null }
      }
      intention.current.sent ??= send(wish, intention.current)
      return intention.current.sent
    },
    onSuccess: (booking) => {
      client.setQueryData(['booking', booking.id], booking)
      for (const queryKey of [['mine'], ['guests'], ['activity', booking.activityId], ['board'], ['menu']]) {
        client.invalidateQueries({ queryKey })
      }
    },
    onError: (error, { activityId }) => {
      if (isOpenQuestion(error)) {
        if (intention.current) intention.current.sent = null
        return
      }
      intention.current = null
      // A refusal means that what this screen says of the seats is old.
      client.invalidateQueries({ queryKey: ['activity', activityId] })
    },
  })
  const book: typeof booking.mutate = (wish, options) => {
    if (intention.current?.wish !== JSON.stringify(wish)) askFor(momentOf(wish))
    booking.mutate(wish, options)
  }
  return { ...booking, book }
}

const momentOf = ({ wait, audience }: BookingWish) =>
  wait ? 'wait' : audience === 'volunteers' ? 'duty' : 'book'

const send = ({ family, ...wish }: BookingWish, { key }: Intention): Promise<BookingCard> =>
  family
    ? call('proxy', 'forFamily', { ...wish, name: wish.name ?? '' }, { idempotencyKey: key })
    : call('booking', 'book', wish, { idempotencyKey: key })
