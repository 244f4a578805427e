import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { StationBoard } from '../../../types/station'
import { UpcomingSections } from '../../features/activity/UpcomingSections'
import { InboxRow } from '../../features/message/InboxRow'
import { CategoryGrid } from '../../features/station/CategoryGrid'
import { MonthTheme } from '../../features/station/MonthTheme'
import { NamePlate } from '../../features/station/NamePlate'
import { SignNotice } from '../../features/station/SignNotice'
import { StationFacts } from '../../features/station/StationFacts'
import { UnknownStation } from '../../features/station/UnknownStation'
import { useBoard, type Wanted } from '../../features/station/useBoard'
import { useNow } from '../../lib/clock'
import { goTo, paths, startAt, swapTo } from '../../lib/go'
import { keptBoard, lastStation } from '../../lib/lastStation'
import { readTarget, type Target } from '../../lib/scene'
import { useShareCard } from '../../lib/share'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'

const openStation = (id: string) => startAt(paths.station(id))

/** Where to go: what the sign says, else the last station, else nowhere yet. */
function targetOf(query: Record<string, string | undefined>): Target {
  const last = lastStation()
  return readTarget(query) ?? (last ? { stationId: last.id } : null)
}

export default function StationPage() {
  const { params } = useRouter()
  const [target] = useState(() => targetOf(params))
  const wanted: Wanted | null = target === 'unreadable' ? null : target
  const board = useBoard(wanted)
  const station = board.data?.kind === 'station' ? board.data.station : null
  useShareCard({ title: station?.fullName ?? '肥城文明实践', path: paths.station(station?.id) })
  useEffect(() => {
    if (target === null) swapTo(paths.choose())
  }, [target])

  if (target === 'unreadable') {
    return (
      <Page root='station'>
        <UnknownStation onChoose={openStation} />
      </Page>
    )
  }
  return (
    <Page root='station'>
      {board.isRefetchError && (
        <Stale keptAt={wanted && keptBoard(wanted)?.keptAt} onRetry={() => board.refetch()} />
      )}
      {board.isLoadingError && (
        <ErrorView error={board.error} onRetry={() => board.refetch()}>
          <TextLink words='从镇街名单里找实践站' onTap={() => goTo(paths.choose())} />
        </ErrorView>
      )}
      {!board.data && !board.error && <Skeleton />}
      {board.data?.kind === 'unknown' && <UnknownStation towns={board.data.towns} onChoose={openStation} />}
      {board.data?.kind === 'station' && <Board board={board.data} />}
    </Page>
  )
}

function Stale({ keptAt, onRetry }: { keptAt: string | null | undefined; onRetry: () => void }) {
  const today = dayOf(useNow())
  const when = keptAt ? `${sayDay(dayOf(keptAt), today)} ${sayTime(keptAt)}` : '上次'
  return (
    <Notice>
      网络不通，下面是{when}打开时的内容，可能已有变化。
      <TextLink words='再试一次' onTap={onRetry} />
    </Notice>
  )
}

function Board({ board }: { board: StationBoard }) {
  const now = useNow()
  return (
    <View>
      <NamePlate station={board.station} />
      <SignNotice board={board} />
      <InboxRow />
      <UpcomingSections upcoming={board.upcoming} now={now} phone={board.station.phone} />
      <TextLink words='看全部活动' onTap={() => swapTo(paths.menu())} />
      <MonthTheme theme={board.theme} />
      <Section title='讲评帮乐庆' aside='近 30 天'>
        <CategoryGrid counts={board.categoryCounts} onOpen={(category) => swapTo(paths.menu(category))} />
      </Section>
      <Section title='本站'>
        <StationFacts station={board.station} />
      </Section>
      <TextLink words='推荐身边的好人' onTap={() => goTo(paths.clue())} />
      <TextLink words='好人榜' onTap={() => goTo(paths.wall())} />
      <TextLink words='我想当志愿者' onTap={() => goTo(paths.volunteer())} />
      <TextLink words='我想办个活动' onTap={() => goTo(paths.idea(board.station.id))} />
      <TextLink words='找其他实践站' onTap={() => goTo(paths.choose())} />
    </View>
  )
}
