import { useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../domain/day'
import type { Certificate } from '../../../../types/hours'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { Card, Section } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { TextLink } from '../../../ui/TextLink'
import { CertificateSheet } from '../../CertificateSheet'
import { useWish } from '../../useWish'
import '../../hourspage.scss'
import { Title } from '../../../ui/Title'

/** A free certificate of what stands today, and those made before. */
export default function CertificatePage() {
  const [shown, setShown] = useState<Certificate | null>(null)
  return (
    <Page>
      <Title className='hourspage__head no-print'>服务时长证明</Title>
      {shown ? (
        <View>
          <CertificateSheet certificate={shown} />
          <View className='no-print'>
            <PrimaryButton words='返回' quiet onTap={() => setShown(null)} />
          </View>
        </View>
      ) : (
        <Make onShow={setShown} />
      )}
    </Page>
  )
}

function Make({ onShow }: { onShow: (certificate: Certificate) => void }) {
  const [name, setName] = useState('')
  const client = useQueryClient()
  const earlier = useQuery({
    queryKey: ['hours', 'certificates'],
    queryFn: async () => (await call('hours', 'certificates', {})).certificates,
  })
  const certify = useWish((said: string, idempotencyKey) =>
    call('hours', 'certify', { name: said }, { idempotencyKey }),
  )
  const make = () =>
    certify.mutate(name.trim(), {
      onSuccess: (certificate) => {
        client.invalidateQueries({ queryKey: ['hours', 'certificates'] })
        onShow(certificate)
      },
    })
  return (
    <View>
      <View>不收费，写的是今天为止的时长。系统记录和人工补录分开写。</View>
      <View className='hourspage__field'>
        <Field
          name='证明上的姓名'
          why='由您自己填写，证明上会注明。'
          value={name}
          placeholder='和身份证上一样'
          maxlength={20}
          onInput={setName}
        />
      </View>
      {certify.error && <ErrorView error={certify.error} />}
      <PrimaryButton
        words={certify.isPending ? '正在开…' : '开证明'}
        busy={certify.isPending || name.trim() === ''}
        onTap={make}
      />
      {earlier.error && <ErrorView error={earlier.error} onRetry={() => earlier.refetch()} />}
      {earlier.data && earlier.data.length > 0 && (
        <Section title='以前开的'>
          {earlier.data.map((certificate) => (
            <Card key={certificate.number}>
              <View className='strong'>
                {certificate.name}，截至 {dayOf(certificate.asOf)}
              </View>
              <View className='muted'>编号 {certificate.number}</View>
              <TextLink words='打开' onTap={() => onShow(certificate)} />
            </Card>
          ))}
        </Section>
      )}
      <TextLink words='核验别人的证明' onTap={() => goTo(paths.verify())} />
    </View>
  )
}
