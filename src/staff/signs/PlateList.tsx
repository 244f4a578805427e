import { View } from '@tarojs/components'
import { useState } from 'react'
import { SignShow } from '../../../types/sign'
import { useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { PlateRow } from './PlateRow'
import { SHOWS } from './saying'
import { usePlates } from './useSigns'

/** The plates of a node, those that need something at a press. */
export function PlateList({ nodeId }: { nodeId: string }) {
  const now = useNow()
  const [show, setShow] = useState<SignShow>('all')
  const plates = usePlates(nodeId, show)
  const counts = plates.data?.pages[0]?.counts
  const signs = plates.data?.pages.flatMap((page) => page.signs)
  const options = SignShow.options.map((value) => ({
    value,
    words: counts ? `${SHOWS[value]} ${counts[value] ?? 0}` : SHOWS[value],
  }))
  return (
    <Section title='站牌'>
      <Choice name='看哪些' options={options} chosen={show} onChoose={setShow} />
      {plates.error && !signs && <ErrorView error={plates.error} onRetry={() => plates.refetch()} />}
      {!signs && !plates.error && <Skeleton rows={4} />}
      {signs?.length === 0 && <Empty words={show === 'damaged' ? '没有坏了的牌子。' : '这里没有牌子。'} />}
      <View className='plates'>
        {signs?.map((sign) => (
          <PlateRow key={sign.code} sign={sign} now={now} />
        ))}
      </View>
      {plates.hasNextPage && (
        <PrimaryButton
          words={plates.isFetchingNextPage ? '正在找…' : '再看一些'}
          quiet
          busy={plates.isFetchingNextPage}
          onTap={() => plates.fetchNextPage()}
        />
      )}
    </Section>
  )
}
