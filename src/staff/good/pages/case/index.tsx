import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { StaffPage } from '../../../ui/StaffPage'
import { OneCase } from '../../OneCase'

export default function CasePage() {
  const now = useNow()
  const { id = '' } = useRouter().params
  return (
    <StaffPage title='一份案卷' right='case.verify'>
      {(me) => <OneCase id={id} me={me} now={now} />}
    </StaffPage>
  )
}
