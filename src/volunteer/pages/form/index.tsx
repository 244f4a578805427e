import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Volunteer } from '../../../../types/volunteer'
import { call } from '../../../lib/call'
import { goBack } from '../../../lib/go'
import { askFor } from '../../../lib/subscribe'
import { ErrorView } from '../../../ui/ErrorView'
import { Footer } from '../../../ui/Footer'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { Title } from '../../../ui/Title'
import { Likes } from '../../Likes'
import { Pledge } from '../../Pledge'
import { Self } from '../../Self'
import { useDo, useVolunteer } from '../../useVolunteer'
import { missingIn, savingOf, type VolunteerWish, wishOf } from '../../wish'

export default function VolunteerFormPage() {
  const known = useVolunteer()
  return (
    <Page>
      <Title>{known.data?.volunteer ? '改我的资料' : '登记成为志愿者'}</Title>
      <View className='muted'>
        不要身份证号。全部资料只有您自己看得到，队长看得到名字；随时可以退出、删除。
      </View>
      {known.error && !known.data && <ErrorView error={known.error} onRetry={() => known.refetch()} />}
      {known.isLoading && <Skeleton rows={4} />}
      {known.data && <Form known={known.data.volunteer} />}
    </Page>
  )
}

function Form({ known }: { known: Volunteer | null }) {
  const [wish, setWish] = useState(() => wishOf(known))
  const [missing, setMissing] = useState<string | null>(null)
  const save = useDo((wanted: VolunteerWish, idempotencyKey) =>
    call('volunteer', 'save', savingOf(wanted), { idempotencyKey }),
  )
  const change = (patch: Partial<VolunteerWish>) => {
    setWish((now) => ({ ...now, ...patch }))
    setMissing(null)
  }
  const send = () => {
    const said = missingIn(wish)
    setMissing(said)
    if (said) return
    if (wish.weeklyCap > 0) askFor('volunteer')
    save.mutate(wish, { onSuccess: () => goBack() })
  }
  return (
    <View>
      <Self wish={wish} change={change} />
      <Likes wish={wish} change={change} />
      <Pledge read={wish.read} onRead={(read) => change({ read })} />
      <Footer>
        {missing && <Notice>{missing}</Notice>}
        {save.error && <ErrorView error={save.error} onRetry={send} />}
        <PrimaryButton
          words={save.isPending ? '正在保存…' : known ? '保存' : '登记'}
          busy={save.isPending}
          onTap={send}
        />
      </Footer>
    </View>
  )
}
