import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ConsentPage } from '../../../../types/case'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { Section } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'
import { ConsentForm } from '../../ConsentForm'
import { GivenConsent } from '../../GivenConsent'

/** Whoever was named answers what may be public; and takes it back whenever they like. */
export default function ConsentPageView() {
  const now = useNow()
  const given = useRouter().params.code ?? ''
  const [typed, setTyped] = useState(given)
  const [code, setCode] = useState(given)
  const asked = useQuery({
    queryKey: ['asked', code],
    enabled: code !== '',
    queryFn: () => call('case', 'askedByCode', { code }),
  })
  const mine = useQuery({ queryKey: ['myConsents'], queryFn: () => call('case', 'myConsents', {}) })
  return (
    <Page>
      <Title>有人推荐了您</Title>
      <View className='muted'>公开不公开、公开什么，由您说了算。不答复就不公开。</View>
      {asked.data ? (
        <Answer page={asked.data} code={code} now={now} />
      ) : (
        <View>
          <Field
            name='工作人员给您的号码'
            value={typed}
            placeholder='10 位'
            maxlength={14}
            onInput={setTyped}
            onConfirm={() => setCode(typed.trim())}
          />
          {asked.error && <ErrorView error={asked.error} />}
          <PrimaryButton
            words={asked.isFetching ? '正在查…' : '看看怎么写我的'}
            busy={asked.isFetching || typed.trim() === ''}
            onTap={() => (typed.trim() === code ? asked.refetch() : setCode(typed.trim()))}
          />
        </View>
      )}
      {(mine.data?.consents.length ?? 0) > 0 && (
        <Section title='我答复过的'>
          {mine.data?.consents.map((page) => (
            <GivenConsent key={page.caseId} page={page} />
          ))}
        </Section>
      )}
    </Page>
  )
}

const Answer = ({ page, code, now }: { page: ConsentPage; code: string; now: string }) =>
  page.status === 'asked' ? <ConsentForm page={page} code={code} now={now} /> : <GivenConsent page={page} />
