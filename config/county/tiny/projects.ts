import type { Project } from '../../../types/project'

export const projects: readonly Project[] = [
  {
    id: 'fair',
    name: '赶大会',
    category: 'hui',
    contentArea: 'culture',
    kind: 'regular',
    story: '年年都有的大会。',
  },
]
