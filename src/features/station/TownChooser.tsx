import { View } from '@tarojs/components'
import { useState } from 'react'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { StationList } from './StationList'
import { useStations, useTowns } from './useStations'
import './TownChooser.scss'

interface Town {
  id: string
  name: string
  stationCount: number
}

interface TownChooserProps {
  /** The towns, where a reply has brought them along; otherwise they are asked for. */
  known?: readonly Town[]
  onChoose: (id: string) => void
}

/** First the town, then the station in it. */
export function TownChooser({ known, onChoose }: TownChooserProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const asked = useTowns(!known)
  const towns = known ?? asked.data?.towns
  if (asked.error) return <ErrorView error={asked.error} onRetry={() => asked.refetch()} />
  if (!towns) return <Skeleton />
  return (
    <View className='towns'>
      {towns.map((town) => (
        <View key={town.id}>
          <Tap
            className={`towns__one${town.id === opened ? ' towns__one--open' : ''}`}
            inOne={spoken(town.name, `${town.stationCount} 个站 ${town.id === opened ? '收起' : '展开'}`)}
            onTap={() => setOpened(town.id === opened ? null : town.id)}
          >
            <View className='towns__name'>{town.name}</View>
            <View className='towns__count'>
              {town.stationCount} 个站 {town.id === opened ? '收起' : '展开'}
            </View>
          </Tap>
          {town.id === opened && <StationsOf townId={town.id} onChoose={onChoose} />}
        </View>
      ))}
    </View>
  )
}

function StationsOf({ townId, onChoose }: { townId: string; onChoose: (id: string) => void }) {
  const stations = useStations(townId)
  if (stations.error) return <ErrorView error={stations.error} onRetry={() => stations.refetch()} />
  if (!stations.data) return <Skeleton rows={3} />
  return <StationList stations={stations.data.stations} onChoose={onChoose} />
}
