import { Flowers } from '../../good/Flowers'
import { StaffPage } from '../../ui/StaffPage'

export default function FlowersPage() {
  return (
    <StaffPage title='感谢的话' right='flower.check'>
      {() => <Flowers />}
    </StaffPage>
  )
}
