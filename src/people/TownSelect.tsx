import { useQuery } from '@tanstack/react-query'
import { call } from '../lib/call'
import { Select } from '../ui/Select'

/** One of the county's towns, or all. */
export function TownSelect({
  chosen,
  onChoose,
}: {
  chosen: string | null
  onChoose: (id: string | null) => void
}) {
  const towns = useQuery({ queryKey: ['towns'], queryFn: () => call('station', 'towns', {}) })
  const options = [
    { value: null, words: '全市' },
    ...(towns.data?.towns ?? []).map(({ id, name }) => ({ value: id, words: name })),
  ]
  return <Select name='镇街' options={options} chosen={chosen} onChoose={onChoose} />
}
