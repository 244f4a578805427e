import { useRouter } from '@tarojs/taro'
import { PlateView } from '../../../signs/PlateView'
import { StaffPage } from '../../../ui/StaffPage'

export default function SignPage() {
  const { code = '' } = useRouter().params
  return (
    <StaffPage title='站牌' right='sign.print' wide>
      {(me) => <PlateView code={code} me={me} />}
    </StaffPage>
  )
}
