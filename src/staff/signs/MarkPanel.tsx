import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignLine } from '../../../types/sign'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { useMark } from './useSigns'

const DAMAGES = ['码看不清了', '牌子裂了或歪了', '牌子不见了'] as const

/** What happened to a plate: put up, broken, repaired. */
export function MarkPanel({ sign }: { sign: SignLine }) {
  const mark = useMark()
  const [telling, setTelling] = useState(false)
  const [note, setNote] = useState('')
  const { code, state } = sign
  const tell = () => mark.mutate({ mark: 'damaged', code, note }, { onSuccess: () => setTelling(false) })
  return (
    <Section title='这块牌子怎么样'>
      {mark.error && <ErrorView error={mark.error} />}
      {(state === 'fresh' || state === 'printed') && (
        <PrimaryButton
          words='已经装好了'
          busy={mark.isPending}
          onTap={() => mark.mutate({ mark: 'installed', code })}
        />
      )}
      {state === 'damaged' && (
        <PrimaryButton
          words='修好了，或换上了同一个码的新牌子'
          busy={mark.isPending}
          onTap={() => mark.mutate({ mark: 'repaired', code })}
        />
      )}
      {telling ? (
        <View>
          <Reason reasons={DAMAGES} why={note} readers='镇街和市里负责牌子的人会看到。' onChange={setNote} />
          <PrimaryButton words='报给上面' busy={mark.isPending || note.trim() === ''} onTap={tell} />
          <PrimaryButton words='不报了' quiet onTap={() => setTelling(false)} />
        </View>
      ) : (
        state !== 'damaged' && <PrimaryButton words='牌子坏了' quiet onTap={() => setTelling(true)} />
      )}
    </Section>
  )
}
