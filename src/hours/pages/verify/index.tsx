import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../../../domain/day'
import { call } from '../../../lib/call'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Fact } from '../../../ui/Fact'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Ledgers } from '../../Ledgers'
import '../../hourspage.scss'
import { Title } from '../../../ui/Title'

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
      <Title className='hourspage__head'>证明核验</Title>
      <Field
        name='证明编号'
        value={typed}
        placeholder='证明下方的编号'
        maxlength={24}
        onInput={setTyped}
        onConfirm={() => setNumber(typed.trim())}
      />
      <View className='hourspage__act' />
      <PrimaryButton
        words={check.isFetching ? '正在核验…' : '核验'}
        busy={check.isFetching || typed.trim() === ''}
        onTap={() => (typed.trim() === number ? check.refetch() : setNumber(typed.trim()))}
      />
      {check.error && <ErrorView error={check.error} />}
      {check.data === null && <Notice>没有这个编号的证明。请照原件再核对一遍。</Notice>}
      {check.data && (
        <View>
          <Notice done>编号对，是这里开出的证明。请看下面的内容和手里的是不是一样。</Notice>
          <Card>
            <Fact name='姓名'>{check.data.name}（本人填写，这里只显示姓）</Fact>
            <Fact name='截至'>{dayOf(check.data.asOf)}</Fact>
            <Fact name='编号'>{check.data.number}</Fact>
          </Card>
          <Ledgers totals={check.data} />
          <View className='muted'>
            两项分别统计，不相加。这是活动主办方的记录，没有上传到中国志愿服务网。
          </View>
        </View>
      )}
    </Page>
  )
}
