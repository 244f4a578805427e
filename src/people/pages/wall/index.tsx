import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rank } from '../../../../types/honour'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { useShareCard } from '../../../lib/share'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Select } from '../../../ui/Select'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { HonourRow } from '../../HonourRow'
import { TownSelect } from '../../TownSelect'
import { CATEGORIES, LEVELS } from '../../words'

const RANKS: readonly { value: Rank | null; words: string }[] = [
  { value: null, words: '所有级别' },
  { value: 'county', words: LEVELS.county },
  { value: 'city', words: LEVELS.city },
  { value: 'province', words: LEVELS.province },
  { value: 'national', words: LEVELS.national },
  { value: 'model', words: '道德模范' },
]

/** The honour wall 好人榜: narrowed by one thing or several, or found by name. Nobody is ranked. */
export default function WallPage() {
  const [town, setTown] = useState<string | null>(null)
  const [category, setCategory] = useState<string | null>(null)
  const [rank, setRank] = useState<Rank | null>(null)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  useShareCard({ title: '肥城好人榜', path: paths.wall() })
  const wish = name
    ? { name }
    : { ...(town && { town }), ...(category && { category }), ...(rank && { rank }) }
  const wall = useInfiniteQuery({
    queryKey: ['wall', wish],
    queryFn: ({ pageParam }) =>
      call('honour', 'wall', { ...wish, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const honours = wall.data?.pages.flatMap((page) => page.honours)
  return (
    <Page>
      <Title>身边好人</Title>
      <PrimaryButton words='推荐身边的好人' onTap={() => goTo(paths.clue())} />
      <TextLink words='正在公示的' onTap={() => goTo(paths.notices())} />
      <TextLink words='肥城好故事' onTap={() => goTo(paths.stories())} />
      <TextLink words='我的推荐' onTap={() => goTo(paths.myClues())} />
      <Select
        name='类别'
        options={[{ value: null, words: '所有类别' }, ...CATEGORIES]}
        chosen={category}
        onChoose={setCategory}
      />
      <Select name='级别' options={RANKS} chosen={rank} onChoose={setRank} />
      <TownSelect chosen={town} onChoose={setTown} />
      <Field
        name='按名字找'
        value={typed}
        placeholder='名字'
        maxlength={20}
        onInput={(text) => {
          setTyped(text)
          if (text === '') setName('')
        }}
        onConfirm={() => setName(typed.trim())}
      />
      {typed.trim() !== '' && typed.trim() !== name && (
        <PrimaryButton words={`找“${typed.trim()}”`} quiet onTap={() => setName(typed.trim())} />
      )}
      {wall.error && !honours && <ErrorView error={wall.error} onRetry={() => wall.refetch()} />}
      {!honours && !wall.error && <Skeleton rows={4} />}
      {honours?.length === 0 && <Empty words={name ? `没有找到叫“${name}”的。` : '这里还没有。'} />}
      {honours?.map((honour) => (
        <HonourRow key={honour.id} honour={honour} />
      ))}
      {wall.hasNextPage && <PrimaryButton words='再看一些' quiet onTap={() => wall.fetchNextPage()} />}
      <TextLink words='核验荣誉证书' onTap={() => goTo(paths.honourVerify())} />
    </Page>
  )
}
