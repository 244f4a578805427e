import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { ErrorView } from '../ui/ErrorView'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextArea } from '../ui/TextArea'
import { TextLink } from '../ui/TextLink'

/** A line of thanks with a flower. */
export function SendFlower({ honourId, name }: { honourId: string; name: string }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [from, setFrom] = useState('')
  const send = useAct(
    (wish: { words: string; from: string | null }, idempotencyKey) =>
      call('story', 'sendFlower', { honourId, ...wish }, { idempotencyKey }),
    [['myFlowers']],
  )
  if (send.isSuccess) return <Notice done>谢谢您。工作人员看过以后，这句话会显示在这里。</Notice>
  if (!open) return <TextLink words={`给${name}送一句感谢的话`} onTap={() => setOpen(true)} />
  const go = () => {
    send.mutate({ words: words.trim(), from: from.trim() || null })
  }
  return (
    <View>
      <TextArea
        name='想说的话'
        value={words}
        placeholder='例如：谢谢您那天帮我把老人送回家'
        maxlength={200}
        onInput={setWords}
      />
      <Field
        name='怎么称呼您（可以不填）'
        value={from}
        placeholder='例如：一位邻居'
        maxlength={12}
        onInput={setFrom}
      />
      {send.error && <ErrorView error={send.error} />}
      <PrimaryButton words='送出' busy={send.isPending || words.trim() === ''} onTap={go} />
    </View>
  )
}
