import { useQueryClient } from '@tanstack/react-query'
import { useDidShow, useRouter } from '@tarojs/taro'
import { dayOf } from '../../../../../domain/day'
import { useNow } from '../../../../lib/clock'
import { Queue } from '../../../review/Queue'
import { ReviewOne } from '../../../review/ReviewOne'
import { WaitingSeries } from '../../../series/WaitingSeries'
import { StaffPage } from '../../../ui/StaffPage'

export default function ReviewPage() {
  const id = useRouter().params.id
  const now = useNow()
  const client = useQueryClient()
  useDidShow(() => {
    client.invalidateQueries({ queryKey: ['queue'] })
  })
  return (
    <StaffPage title='审核' right='activity.review'>
      {(me) =>
        id === undefined ? (
          <>
            <Queue now={now} />
            <WaitingSeries today={dayOf(now)} />
          </>
        ) : (
          <ReviewOne draftId={id} myName={me.name} now={now} />
        )
      }
    </StaffPage>
  )
}
