import { Tree } from '../../../team/Tree'
import { StaffPage } from '../../../ui/StaffPage'

export default function StaffTeamsPage() {
  return (
    <StaffPage title='志愿队伍' right='station.edit'>
      {() => <Tree />}
    </StaffPage>
  )
}
