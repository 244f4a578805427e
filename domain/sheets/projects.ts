import type { Column } from './column'
import { type Lists, type Sheet, STATION } from './sheet'
import { stationColumn } from './stations'

export const categoryColumn = ({ categories }: Lists): Column => ({
  key: 'category',
  heading: '类别',
  form: 'one',
  required: true,
  options: categories.map(({ id, name, seal }) => ({ value: id, words: name, also: seal })),
  note: '从下拉里选。',
  example: categories[0]?.name ?? '',
})

export const contentAreaColumn = ({ contentAreas }: Lists): Column => ({
  key: 'contentArea',
  heading: '内容领域',
  form: 'one',
  options: contentAreas.map(({ id, name }) => ({ value: id, words: name })),
  note: '从下拉里选，可以不写。',
  example: contentAreas[0]?.name ?? '',
})

const columns = (lists: Lists): readonly Column[] => [
  {
    key: 'name',
    heading: '项目名称',
    form: 'line',
    required: true,
    max: 40,
    note: '',
    example: '四点半课堂',
  },
  { ...stationColumn, note: '哪个实践站的项目：站牌编号，或“镇街+村名”；镇街、市级的写镇街名或市名。' },
  categoryColumn(lists),
  contentAreaColumn(lists),
  {
    key: 'kind',
    heading: '项目类型',
    form: 'one',
    options: [
      { value: 'brand', words: '品牌' },
      { value: 'campaign', words: '主题行动' },
      { value: 'regular', words: '常设' },
    ],
    note: '从下拉里选；不写算“常设”。',
    example: '常设',
  },
  {
    key: 'story',
    heading: '介绍',
    form: 'words',
    max: 2000,
    note: '最多 2000 字。',
    example: '放学以后有人陪孩子写作业。',
  },
]

/** Projects, as drafts that still have to be handed in and let through. */
export const projectSheet = (lists: Lists): Sheet => ({
  name: '项目',
  columns: columns(lists),
  title: ({ name }) => String(name),
  sameness: ({ name }) => [String(name)],
  fields: ({ [STATION]: _station, name, category, contentArea, kind, story }) => ({
    name,
    category,
    contentArea: contentArea ?? null,
    kind: kind ?? 'regular',
    story: story ?? null,
  }),
})
