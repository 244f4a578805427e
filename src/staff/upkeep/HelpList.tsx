import { View } from '@tarojs/components'
import type { SixOne } from '../../../types/upkeep'
import { dial } from '../../lib/phone'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { SIX } from './saying'
import { useHelp } from './useUpkeep'

const ITEMS = Object.keys(SIX) as SixOne[]

/** Who asked for help, by what they need. Nobody is counted, and who needs nothing is not listed. */
export function HelpList({ nodeId }: { nodeId: string }) {
  const help = useHelp(nodeId)
  if (help.error && !help.data) return <ErrorView error={help.error} onRetry={() => help.refetch()} />
  if (!help.data) return <Skeleton rows={3} />
  const { stations, more } = help.data
  if (stations.length === 0) return <Empty words='现在没有站点要帮忙。' />
  return (
    <View>
      {ITEMS.map((item) => {
        const asking = stations.filter(({ needs }) => needs.some((need) => need.item === item))
        if (asking.length === 0) return null
        return (
          <Section key={item} title={SIX[item].name} aside='先说的在前面'>
            <Card>
              {asking.map(({ id, name, townName, phone, needs }) => (
                <View key={id} className='upkeep__asks'>
                  <View className='strong'>
                    {townName && `${townName} `}
                    {name}
                  </View>
                  <View>
                    {needs.find((need) => need.item === item)?.words ?? '没有写要什么，打电话问问吧。'}
                  </View>
                  {phone && <TextLink words={`打电话 ${phone}`} onTap={() => dial(phone)} />}
                </View>
              ))}
            </Card>
          </Section>
        )
      })}
      {more && <View className='muted'>还有更多，先帮这些吧。</View>}
    </View>
  )
}
