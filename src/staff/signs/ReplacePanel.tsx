import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignLine } from '../../../types/sign'
import { swapTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { Reason } from '../ui/Reason'
import { useReplace } from './useSigns'

const REASONS = ['牌子丢了', '码被人冒用'] as const

/** A new code for the plate. Rarely needed: a broken plate is printed anew with the code it has. */
export function ReplacePanel({ sign }: { sign: SignLine }) {
  const replace = useReplace()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const go = () =>
    replace.mutate({ code: sign.code, why }, { onSuccess: (fresh) => swapTo(staffPaths.sign(fresh.code)) })
  return (
    <Section title='换一个新码'>
      <View>
        牌子坏了不用换码，用原来的码再印一块就行。只有牌子丢了、码被冒用时才换。换了以后旧牌子还能扫，会提醒有新牌子。
      </View>
      {replace.error && <ErrorView error={replace.error} />}
      {open ? (
        <View>
          <Reason reasons={REASONS} why={why} readers='会记在操作记录里。' onChange={setWhy} />
          <PrimaryButton words='换成新码' busy={replace.isPending || why.trim() === ''} onTap={go} />
          <PrimaryButton words='不换了' quiet onTap={() => setOpen(false)} />
        </View>
      ) : (
        <PrimaryButton words='要换新码' quiet onTap={() => setOpen(true)} />
      )}
    </Section>
  )
}
