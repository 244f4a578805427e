import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GrantRow } from '../../../types/staff'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { Sent } from './SentCode'
import { sayRole } from './saying'
import { useHandOver } from './usePeople'

/** Hands a role to a successor: nothing changes until they accept, and then it changes at once. */
export function HandOverForm({ grant, onSent }: { grant: GrantRow; onSent: (sent: Sent) => void }) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const handOver = useHandOver()
  const send = () => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') {
      handOver.mutate({ grantId: grant.id, name: name.trim() }, { onSuccess: onSent })
    }
  }
  return (
    <View>
      <Card>
        <View className='strong'>{sayRole(grant)}</View>
        <View>现在是{grant.mine ? '您' : grant.name}。</View>
        <View className='muted'>
          对方接受之前，一切照旧；对方一接受，{grant.mine ? '您' : grant.name}
          的这项权限就结束。草稿和活动都留在站里，由接手的人继续。
        </View>
      </Card>
      <Section title='交接给谁'>
        <Field
          name='接手人的姓名'
          value={name}
          placeholder='例如 冯建国'
          maxlength={20}
          onInput={setName}
          onConfirm={send}
        />
      </Section>
      {missing && <Notice>请写接手人的姓名。</Notice>}
      {handOver.error && <ErrorView error={handOver.error} />}
      <Footer>
        <PrimaryButton
          words={handOver.isPending ? '正在生成…' : '生成交接邀请码'}
          busy={handOver.isPending}
          onTap={send}
        />
      </Footer>
    </View>
  )
}
