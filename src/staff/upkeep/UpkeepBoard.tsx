import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, paths } from '../../lib/go'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { HelpList } from './HelpList'
import { Profile } from './Profile'
import { ProfileForm } from './ProfileForm'
import type { PartProps } from './part'
import { SixOnesForm } from './SixOnesForm'
import { ThemeForm } from './ThemeForm'
import { TrustForm } from './TrustForm'
import { type Upkeep, useUpkeep } from './useUpkeep'
import './upkeep.scss'

const PARTS = {
  profile: '资料',
  sixOnes: '六个一',
  theme: '每月主题',
  help: '谁要帮忙',
  trust: '免审核',
} as const
type Part = keyof typeof PARTS

interface UpkeepBoardProps {
  nodeId: string
  /** What this person may do here; the functions ask again. */
  edits: boolean
  trusts: boolean
}

/** Everything about a station that its people keep up, part by part. */
export function UpkeepBoard({ nodeId, edits, trusts }: UpkeepBoardProps) {
  const [part, setPart] = useState<Part>('profile')
  const [round, setRound] = useState(0)
  const upkeep = useUpkeep(nodeId)
  const reload = () => upkeep.refetch().then(() => setRound(round + 1))
  if (upkeep.error && !upkeep.data) return <ErrorView error={upkeep.error} onRetry={() => upkeep.refetch()} />
  if (!upkeep.data) return <Skeleton rows={4} />
  const station = upkeep.data
  if (station.status !== 'open') return <Notice>这个站点已经合并或停用，资料不再改了。</Notice>
  if (!edits) return <Profile station={station} />
  const parts = (Object.keys(PARTS) as Part[]).filter((key) => shows(key, station, trusts))
  return (
    <View>
      <Choice
        name='看哪一部分'
        options={parts.map((value) => ({ value, words: PARTS[value] }))}
        chosen={part}
        onChoose={setPart}
      />
      <PartOf key={`${part}/${round}`} part={part} station={station} onReload={reload} />
      <TextLink words='看看大家看到的样子' onTap={() => goTo(paths.station(nodeId))} />
    </View>
  )
}

function PartOf({ part, ...props }: PartProps & { part: Part }) {
  if (part === 'profile') return <ProfileForm {...props} />
  if (part === 'sixOnes') return <SixOnesForm {...props} />
  if (part === 'theme') return <ThemeForm {...props} />
  return part === 'help' ? <HelpList nodeId={props.station.id} /> : <TrustForm {...props} />
}

function shows(part: Part, { level }: Upkeep, trusts: boolean): boolean {
  if (part === 'help') return level !== 'village'
  if (part === 'trust') return trusts && level === 'village'
  return part !== 'sixOnes' || level !== 'county'
}
