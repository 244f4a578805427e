import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'
import { Select } from '../../ui/Select'

interface BrandProjectProps {
  chosen: string | null
  onChoose: (projectId: string | null) => void
}

/** The project whose next activities the brand's page shows. */
export function BrandProject({ chosen, onChoose }: BrandProjectProps) {
  const list = useQuery({ queryKey: ['projects'], queryFn: () => call('draft', 'projects', {}) })
  const options = [
    { value: null, words: '不连项目' },
    ...(list.data?.projects ?? []).map(({ id, name }) => ({ value: id, words: name })),
  ]
  return (
    <Select
      name='接下来的活动来自哪个项目'
      why='品牌页会列出这个项目最近的活动'
      options={options}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
