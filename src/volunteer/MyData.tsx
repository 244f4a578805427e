import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../lib/call'
import { goTo, paths, startAt } from '../lib/go'
import { Section } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextLink } from '../ui/TextLink'
import { useDo } from './useVolunteer'

/** How to stop being a volunteer, and where everything kept about me is. */
export function MyData({ isVolunteer }: { isVolunteer: boolean }) {
  const [asking, setAsking] = useState(false)
  return (
    <Section title='我的信息'>
      <TextLink words='存了我的什么，导出、删除' onTap={() => goTo(paths.privacy())} />
      {isVolunteer && <TextLink words='不做志愿者了' onTap={() => setAsking(true)} />}
      {asking && <Sure onNo={() => setAsking(false)} />}
    </Section>
  )
}

function Sure({ onNo }: { onNo: () => void }) {
  const leave = useDo((_one: string, idempotencyKey) => call('volunteer', 'leave', {}, { idempotencyKey }))
  if (leave.isSuccess) {
    return (
      <Notice done>
        已经删除登记。
        <TextLink words='回到实践站' onTap={() => startAt(paths.station())} />
      </Notice>
    )
  }
  return (
    <Notice>
      <View>不做志愿者了？登记的姓名、电话马上删除，并退出所有队伍。已经记下的服务时长还在。</View>
      {leave.error && <ErrorView error={leave.error} />}
      <PrimaryButton words='不做了，删除登记' busy={leave.isPending} onTap={() => leave.mutate('leave')} />
      <PrimaryButton words='先不' quiet onTap={onNo} />
    </Notice>
  )
}
