import { View } from '@tarojs/components'
import type { Invitation } from '../../../types/staff'
import { useNow } from '../../lib/clock'
import { swapTo } from '../../lib/go'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { ROLES } from '../lib/roles'
import { sayLastDay } from './saying'
import { useAccept } from './usePeople'

/** What one is asked to be, by whom; accepted with one tap. */
export function Offer({ code, invitation }: { code: string; invitation: Invitation }) {
  const { role, nodeName, name, invitedByName, validUntil, takesOver } = invitation
  const now = useNow()
  const accept = useAccept()
  const accepted = accept.isSuccess || invitation.mine
  return (
    <View>
      {accepted && <Notice done>好了，现在就可以用。</Notice>}
      <Card peach>
        <View>{accepted ? `${name}，您现在是` : `${name}，${invitedByName}请您担任`}</View>
        <View className='title'>{nodeName}</View>
        <View className='title'>{ROLES[role].name}</View>
        <View>{ROLES[role].does}。</View>
        {validUntil && <View>到{sayLastDay(validUntil, now)}为止。</View>}
      </Card>
      {takesOver && !accepted && (
        <Notice>这是交接：您接受以后，就由您接手，原来的那位不再管了。草稿和活动都还在。</Notice>
      )}
      {accept.error && <ErrorView error={accept.error} />}
      <Footer>
        {accepted ? (
          <PrimaryButton words='去工作台' onTap={() => swapTo(staffPaths.home())} />
        ) : (
          <PrimaryButton
            words={accept.isPending ? '正在接受…' : '接受，开始工作'}
            busy={accept.isPending}
            onTap={() => accept.mutate(code)}
          />
        )}
      </Footer>
    </View>
  )
}
