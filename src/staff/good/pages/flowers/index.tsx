import { StaffPage } from '../../../ui/StaffPage'
import { Flowers } from '../../Flowers'

export default function FlowersPage() {
  return (
    <StaffPage title='感谢的话' right='flower.check'>
      {() => <Flowers />}
    </StaffPage>
  )
}
