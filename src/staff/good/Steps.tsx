import { View } from '@tarojs/components'
import { onNotice } from '../../../domain/case'
import { Section } from '../../ui/Card'
import { can, type Me } from '../lib/useStaff'
import { AskConsent } from './AskConsent'
import { Close } from './Close'
import { Background, Honour, Onwards, Panel, Publish, Revoke } from './Deciding'
import { Merge } from './Merge'
import { Thank } from './Thank'
import type { StepProps } from './useCase'
import { ReviewTown, Verify } from './Verify'
import { Write } from './Write'

/** What this person can do with the case as it stands. */
export function Steps({ view, me }: StepProps & { me: Me }) {
  const { status } = view
  const reviews = can(me, 'case.review')
  const decides = can(me, 'case.decide')
  return (
    <Section title='现在能办的'>
      <View>
        {!view.frozen && <Write view={view} />}
        {status === 'collecting' && <Verify view={view} />}
        {status === 'villageVerified' && reviews && <ReviewTown view={view} />}
        {(status === 'branchReviewed' || status === 'consentAsked') && <AskConsent view={view} />}
        {status === 'consented' && decides && <Background view={view} />}
        {status === 'backgroundChecked' && decides && <Panel view={view} />}
        {status === 'panelDecided' && decides && <Publish view={view} />}
        {onNotice(status) && decides && <Honour view={view} />}
        {(status === 'honoured' || status === 'storied' || status === 'notSelected') && decides && (
          <Onwards view={view} />
        )}
        {(status === 'declinedByPerson' || status === 'privateThanks') && <Thank view={view} />}
        {reviews && <Close view={view} />}
        {reviews && <Merge view={view} />}
        {decides && view.honourNumber && status !== 'revoked' && <Revoke view={view} />}
      </View>
    </Section>
  )
}
