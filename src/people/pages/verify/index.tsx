import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../lib/call'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'
import { HonourSheet } from '../../HonourSheet'

/** Whether a certificate of honour is one of ours; the sheet that is shown is also the one to print. */
export default function HonourVerifyPage() {
  const given = useRouter().params.n ?? ''
  const [typed, setTyped] = useState(given)
  const [number, setNumber] = useState(given)
  const check = useQuery({
    queryKey: ['honourVerify', number],
    enabled: number !== '',
    queryFn: async () => (await call('honour', 'verify', { number })).certificate,
  })
  return (
    <Page>
      <View className='no-print'>
        <Title>荣誉证书核验</Title>
        <Field
          name='证书编号'
          value={typed}
          placeholder='证书下方的编号'
          maxlength={30}
          onInput={setTyped}
          onConfirm={() => setNumber(typed.trim())}
        />
        <PrimaryButton
          words={check.isFetching ? '正在核验…' : '核验'}
          busy={check.isFetching || typed.trim() === ''}
          onTap={() => (typed.trim() === number ? check.refetch() : setNumber(typed.trim()))}
        />
        {check.error && <ErrorView error={check.error} />}
        {check.data === null && <Notice>没有这个编号的证书。请照原件再核对一遍。</Notice>}
        {check.data?.status === 'revoked' && <Notice>这项荣誉已于 {check.data.revokedOn} 撤销。</Notice>}
        {check.data?.status === 'valid' && <Notice done>编号对，是这里授予的荣誉。</Notice>}
      </View>
      {check.data && <HonourSheet certificate={check.data} />}
    </Page>
  )
}
