import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { InvitationCode } from '../../../../../types/staff'
import { ErrorView } from '../../../../ui/ErrorView'
import { Field } from '../../../../ui/Field'
import { Footer } from '../../../../ui/Footer'
import { Notice } from '../../../../ui/Notice'
import { Page } from '../../../../ui/Page'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { Skeleton } from '../../../../ui/Skeleton'
import { Title } from '../../../../ui/Title'
import { Offer } from '../../../people/Offer'
import { useInvitation } from '../../../people/usePeople'
import './index.scss'

/** Opened from a card with the code in it, or by somebody who heard the code on the phone. */
export default function AcceptPage() {
  const [code, setCode] = useState(useRouter().params.code ?? '')
  const invitation = useInvitation(code)
  return (
    <Page>
      <Title className='accept__title'>接受邀请</Title>
      {invitation.isLoading && <Skeleton rows={2} />}
      {invitation.data && <Offer code={code} invitation={invitation.data} />}
      {!invitation.data && !invitation.isLoading && <TypeCode last={code} onTyped={setCode} />}
      {invitation.error && <ErrorView error={invitation.error} onRetry={() => invitation.refetch()} />}
    </Page>
  )
}

interface TypeCodeProps {
  /** What was tried before: easier to correct than to write again. */
  last: string
  onTyped: (code: string) => void
}

function TypeCode({ last, onTyped }: TypeCodeProps) {
  const [text, setText] = useState(last)
  const [wrong, setWrong] = useState(false)
  const look = () => {
    const code = v.safeParse(InvitationCode, text)
    setWrong(!code.success)
    if (code.success) onTyped(code.output)
  }
  return (
    <View>
      <Field
        name='邀请码'
        why='10 个字母和数字，大小写都行。请邀请您的人念给您听。'
        value={text}
        placeholder='例如 K7M2P 4XQ9T'
        maxlength={20}
        onInput={setText}
        onConfirm={look}
      />
      {wrong && <Notice>邀请码是 10 个字母和数字，里面没有 0、1 和字母 I、L、O、U。请再核对一下。</Notice>}
      <Footer>
        <PrimaryButton words='看看邀请' onTap={look} />
      </Footer>
    </View>
  )
}
