import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDay } from '../../../domain/day'
import { useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import type { PartProps } from './part'
import { Saved } from './Saved'
import { useKeepUp } from './useUpkeep'

const GIVE = ['写得一直很好，没有退回过', '负责人经过培训'] as const
const TAKE = ['最近退回较多', '换了负责人，先看一段时间'] as const

/** Whether what the station writes for its own people goes out without review. */
export function TrustForm({ station, onReload }: PartProps) {
  const today = dayOf(useNow())
  const [why, setWhy] = useState('')
  const keep = useKeepUp(station)
  const { trustedAt } = station
  const turn = () =>
    keep.mutate({ do: 'trust', trusted: !trustedAt, why: why.trim() }, { onSuccess: () => setWhy('') })
  return (
    <Section title='免审核'>
      <Notice done={Boolean(trustedAt)}>
        {trustedAt
          ? `${sayDay(dayOf(trustedAt), today)}起，本站发给本村的活动不用审核，直接上牌子。`
          : '现在本站的活动要先审核，才上牌子。'}
      </Notice>
      <View className='upkeep__gap'>
        <Reason reasons={trustedAt ? TAKE : GIVE} why={why} readers='会记在操作记录里。' onChange={setWhy} />
      </View>
      <Saved error={keep.error} done={false} words='' onReload={onReload} />
      <PrimaryButton
        words={sayTurn(Boolean(trustedAt), why.trim() !== '', keep.isPending)}
        busy={keep.isPending || why.trim() === ''}
        onTap={turn}
      />
    </Section>
  )
}

function sayTurn(trusted: boolean, hasReason: boolean, busy: boolean): string {
  if (busy) return '正在改…'
  if (!hasReason) return '先写一句原因'
  return trusted ? '改回先审核' : '以后免审核'
}
