import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { ClueCard } from '../../ClueCard'
import { MyFlowers } from '../../MyFlowers'

/** How far my clues came, and the notes I sent. */
export default function MyCluesPage() {
  const now = useNow()
  const isNew = useRouter().params.from === 'new'
  const mine = useQuery({ queryKey: ['myClues'], queryFn: () => call('clue', 'mine', {}) })
  const clues = mine.data?.clues
  return (
    <Page>
      <Title>我的推荐</Title>
      {isNew && <Notice done>收到了，谢谢您。每走一步都会写在下面，也会发消息告诉您。</Notice>}
      {mine.error && !clues && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {!clues && !mine.error && <Skeleton rows={3} />}
      {clues?.length === 0 && (
        <Empty words='您还没有推荐过。'>
          <PrimaryButton words='推荐身边的好人' onTap={() => goTo(paths.clue())} />
        </Empty>
      )}
      {clues?.map((clue) => (
        <ClueCard key={clue.id} clue={clue} now={now} />
      ))}
      <MyFlowers />
      <Section title='有人推荐了我'>
        <View className='muted'>工作人员给过您一个号码的话，在这里答复公开不公开。</View>
        <TextLink words='我有号码，去答复' onTap={() => goTo(paths.consent())} />
      </Section>
    </Page>
  )
}
