import { useRouter } from '@tarojs/taro'
import { PosterView } from '../../../signs/PosterView'
import { StaffPage } from '../../../ui/StaffPage'

export default function PosterPage() {
  const { id = '', name = '' } = useRouter().params
  const said = decodeURIComponent(name)
  return (
    <StaffPage title={`${said}活动海报`} right='sign.print' wide>
      {() => <PosterView stationId={id} name={said} />}
    </StaffPage>
  )
}
