import { View } from '@tarojs/components'
import { useState } from 'react'
import { readDoorQr } from '../../../domain/doorCode'
import type { ErrorCode } from '../../../types/errors'
import { CallError } from '../../lib/caller'
import { canScan, scan } from '../../lib/scan'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { useArrive } from './useArrive'
import './ArriveForm.scss'

/** The county's sentences speak to staff; here the person themselves reads. */
const TO_ME: Partial<Record<ErrorCode, string>> = {
  door_not_booked: '您没有这个活动的座位。人已经到了的话，请找工作人员登记。',
  door_waiting: '您还在候补。人已经到了的话，请问问工作人员有没有空座。',
  door_gone: '您的这个预约已经取消了。人已经到了的话，请找工作人员登记。',
  door_not_in: '您还没有签到，不用签退。',
  day_called_off: '这个活动已经取消。',
}

/** The six digits of the organiser's phone, typed or scanned: coming, and afterwards leaving. */
export function ArriveForm({ activityId, leaves }: { activityId: string; leaves: boolean }) {
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const act = useArrive(activityId, leaves ? 'leave' : 'arrive')
  const words = leaves ? '签退' : '签到'
  const send = (digits: string) => {
    const wrong = /^\d{6}$/.test(digits) ? null : '签到码是 6 个数字，请看工作人员手机上的。'
    setTrouble(wrong)
    if (!wrong) act.mutate(digits, { onSuccess: () => setCode('') })
  }
  const scanOne = async () => {
    const read = await scan()
    if (read === null) return
    const door = readDoorQr(read)
    if (!door) return setTrouble('这不是签到码。站牌和海报上的码不能签到，请扫工作人员手机上的。')
    if (door.activityId !== activityId) return setTrouble('这是另一场活动的签到码，请问问工作人员。')
    send(door.code)
  }
  const said = act.error instanceof CallError ? TO_ME[act.error.code] : undefined
  return (
    <Section title={leaves ? '志愿者走的时候签退' : '或者自己签到'}>
      <View className='arriveform__hint'>看工作人员手机上的 6 位数字，每分钟换一次。</View>
      <Field
        name='签到码'
        value={code}
        placeholder='6 位数字'
        type='number'
        maxlength={6}
        onInput={setCode}
        onConfirm={() => send(code)}
      />
      {trouble && <Notice>{trouble}</Notice>}
      {!trouble && act.error && (said ? <Notice>{said}</Notice> : <ErrorView error={act.error} />)}
      <View className='arriveform__ways'>
        <PrimaryButton
          words={act.isPending ? `正在${words}…` : words}
          busy={act.isPending}
          onTap={() => send(code)}
        />
        {canScan && <PrimaryButton words={`扫码${words}`} quiet onTap={scanOne} />}
      </View>
      {!leaves && <View className='muted'>不签到也能参加；工作人员会照名单点名。</View>}
    </Section>
  )
}
