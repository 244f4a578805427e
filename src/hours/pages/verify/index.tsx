import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../../../domain/day'
import { call } from '../../../lib/call'
import { sayHours } from '../../../lib/hours'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'

/** Whether a certificate is one of ours; for whoever it is shown to. */
export default function VerifyPage() {
  const given = useRouter().params.n ?? ''
  const [typed, setTyped] = useState(given)
  const [number, setNumber] = useState(given)
  const check = useQuery({
    queryKey: ['verify', number],
    enabled: number !== '',
    queryFn: async () => (await call('hours', 'verify', { number })).certificate,
  })
  return (
    <Page>
      <View className='title'>证明核验</View>
      <Field name='证明编号' value={typed} placeholder='FC 开头的编号' maxlength={20} onInput={setTyped} />
      <PrimaryButton
        words={check.isFetching ? '正在核验…' : '核验'}
        busy={check.isFetching}
        onTap={() => setNumber(typed.trim())}
      />
      {check.error && <ErrorView error={check.error} />}
      {check.data === null && <Notice>没有这个编号的证明。请照原件再核对一遍。</Notice>}
      {check.data && (
        <Card>
          <View className='strong'>这是本系统开出的证明</View>
          <View>姓名：{check.data.name}（本人填写，只显示姓）</View>
          <View>截至 {dayOf(check.data.asOf)}</View>
          <View>系统记录 {sayHours(check.data.recorded)}</View>
          <View>人工补录 {sayHours(check.data.entered)}</View>
          <View className='muted'>是主办方的记录，没有上传到中国志愿服务网。</View>
        </Card>
      )}
    </Page>
  )
}
