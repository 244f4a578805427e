import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../../domain/day'
import { EMPTY_ACTIVITY } from '../../../domain/draft'
import { type Hint, hintsFor } from '../../../domain/hints'
import type { Draft } from '../../../types/draft'
import type { Station } from '../../../types/station'
import type { Instant } from '../../../types/time'
import { useNow } from '../../lib/clock'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Clash } from './Clash'
import { ContactPart } from './ContactPart'
import { DropDraft } from './DropDraft'
import { HandInFooter } from './HandInFooter'
import { IdeaCard } from './IdeaView'
import { SeatsPart } from './SeatsPart'
import { sayField } from './sayField'
import { sayHandIn, sayReviewer } from './saying'
import { useHandIn } from './useHandIn'
import { useSaver } from './useSaver'
import { WhatPart } from './WhatPart'
import { WhenPart } from './WhenPart'
import { WherePart } from './WherePart'
import { WhoPart } from './WhoPart'
import { fieldsOf, type Written, writtenOf } from './written'
import './WriteForm.scss'

const READ = (draft: Draft): Written => writtenOf(draft.activity ?? EMPTY_ACTIVITY)
const SEND = (written: Written) => ({ activity: fieldsOf(written) })

/** An activity being written: saved while typing, handed in on one press. */
export function WriteForm({ draft: opened, station }: { draft: Draft; station: Station | null }) {
  const now = useNow()
  const form = useSaver<Written>(opened, { read: READ, send: SEND })
  const { saver, written, draft, clash } = form
  const [strict, setStrict] = useState(false)
  const { handIn, error, busy } = useHandIn(saver)
  const hints = hintsFor(fieldsOf(written), now)
  const missing = hints.filter(({ must }) => must)
  const part = { written, change: saver.change, hints, strict, station, today: dayOf(now) }
  const press = () => {
    if (missing.length === 0) return handIn()
    setStrict(true)
    showFirst(missing)
  }
  const reviewer = sayReviewer(station?.level ?? 'village', draft.townName, written.reach)
  return (
    <View className='write'>
      <Returned draft={draft} />
      {draft.proposal && <IdeaCard draft={draft} />}
      {clash && (
        <Clash
          both={clash.both.map((key) => ({ key, ...sayField(key, clash.theirs, now) }))}
          onTake={(key) => saver.take(key as keyof Written)}
          onSeen={saver.settleClash}
        />
      )}
      <Preview written={written} now={now} />
      <WhatPart {...part} />
      <WhenPart {...part} />
      <WherePart {...part} />
      <WhoPart {...part} />
      <SeatsPart {...part} />
      <ContactPart {...part} />
      {error !== null && <ErrorView error={error} onRetry={handIn} />}
      {form.safety === 'refused' && error === null && <ErrorView error={form.error} />}
      {strict && missing.length > 0 && (
        <Notice>
          还差 {missing.length} 处：{sayMissing(missing)}
        </Notice>
      )}
      <DropDraft draft={draft} onDropped={saver.forget} />
      <HandInFooter
        safety={form.safety}
        words={strict && missing.length > 0 ? `还差 ${missing.length} 处没写好` : sayHandIn(draft, reviewer)}
        busy={busy}
        onTap={press}
      />
    </View>
  )
}

/** When and where it will be, said as residents will read it: the first thing to check after a copy. */
function Preview({ written, now }: { written: Written; now: Instant }) {
  const { startsAt, endsAt, placeName } = fieldsOf(written)
  if (!startsAt || !endsAt || endsAt <= startsAt) return null
  return (
    <Card peach>
      <View className='strong'>{sayWhen(startsAt, endsAt, now)}</View>
      {placeName && <View>{placeName}</View>}
    </Card>
  )
}

/** Why it came back, where nobody can miss it. */
export function Returned({ draft }: { draft: Draft }) {
  if (!draft.returnedWhy) return null
  return <Notice>退回来了，请改一改再交。原因：{draft.returnedWhy}</Notice>
}

const sayMissing = (missing: readonly Hint[]) => missing.map(({ words }) => words).join('')

function showFirst([first]: readonly Hint[]) {
  if (first) Taro.pageScrollTo({ selector: `#ask-${first.field}`, offsetTop: -40, duration: 0 })
}
