import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, startOfDay } from '../../../domain/day'
import type { Role } from '../../../types/rights'
import type { Day } from '../../../types/time'
import { instantNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PickDay } from '../../ui/PickDay'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { Node } from '../lib/node'
import { ROLES } from '../lib/roles'
import type { Me } from '../lib/useStaff'
import { rolesFor } from './offers'
import type { Sent } from './SentCode'
import { useInvite } from './usePeople'
import './InviteForm.scss'

interface InviteFormProps {
  me: Me
  node: Node
  onSent: (sent: Sent) => void
}

/** Who it is for, what they will be, and until when. */
export function InviteForm({ me, node, onSent }: InviteFormProps) {
  const roles = rolesFor(me.grants, node)
  const [picked, setPicked] = useState<Role | null>(null)
  const role = picked && roles.includes(picked) ? picked : null
  const [name, setName] = useState('')
  const [lastOn, setLastOn] = useState<Day | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const invite = useInvite()
  const send = () => {
    const said = !role ? '请选一选对方担任什么。' : name.trim() === '' ? '请写对方的姓名。' : null
    setTrouble(said)
    if (said || !role) return
    const validUntil = lastOn && startOfDay(addDays(lastOn, 1))
    invite.mutate({ role, nodeId: node.id, name: name.trim(), validUntil }, { onSuccess: onSent })
  }
  return (
    <View>
      <Section title='担任什么'>
        <Choice
          name='担任什么'
          options={roles.map((value) => ({ value, words: ROLES[value].name }))}
          chosen={role}
          onChoose={setPicked}
        />
        {role && <View className='muted invite__more'>{ROLES[role].does}</View>}
      </Section>
      <Section title='请谁'>
        <Field
          name='对方的姓名'
          why='写在名单和操作记录里，好知道是谁。'
          value={name}
          placeholder='例如 冯建国'
          maxlength={20}
          onInput={setName}
        />
      </Section>
      <Until lastOn={lastOn} onPick={setLastOn} />
      {trouble && <Notice>{trouble}</Notice>}
      {invite.error && <ErrorView error={invite.error} />}
      <Footer>
        <PrimaryButton
          words={invite.isPending ? '正在生成…' : '生成邀请码'}
          busy={invite.isPending}
          onTap={send}
        />
      </Footer>
    </View>
  )
}

function Until({ lastOn, onPick }: { lastOn: Day | null; onPick: (day: Day | null) => void }) {
  const today = dayOf(instantNow())
  return (
    <Section title='到什么时候'>
      <Choice
        name='到什么时候'
        options={[
          { value: 'open', words: '到收回为止' },
          { value: 'day', words: '到某一天' },
        ]}
        chosen={lastOn ? 'day' : 'open'}
        onChoose={(value) => onPick(value === 'day' ? (lastOn ?? addDays(today, 30)) : null)}
      />
      {lastOn && (
        <View className='invite__more'>
          <PickDay name='最后一天' day={lastOn} today={today} from={addDays(today, 1)} onPick={onPick} />
        </View>
      )}
    </Section>
  )
}
