import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { StaffPage } from '../../../ui/StaffPage'
import { OneClue } from '../../OneClue'

export default function CluePage() {
  const now = useNow()
  const { id = '' } = useRouter().params
  return (
    <StaffPage title='一条线索' right='clue.handle'>
      {(me) => <OneClue id={id} me={me} now={now} />}
    </StaffPage>
  )
}
