import type { Column } from './column'
import { type Sheet, STATION } from './sheet'
import { stationColumn } from './stations'

const columns: readonly Column[] = [
  {
    key: 'name',
    heading: '队伍名称',
    form: 'line',
    required: true,
    max: 40,
    note: '全称。',
    example: '井楼村巾帼志愿服务队',
  },
  { ...stationColumn, note: '队伍属于哪个实践站：站牌编号，或“镇街+村名”；镇街、市级的写镇街名或市名。' },
  {
    key: 'kind',
    heading: '类型',
    form: 'one',
    options: [
      { value: 'general', words: '总队' },
      { value: 'backbone', words: '骨干队伍' },
      { value: 'village', words: '村居队伍' },
      { value: 'social', words: '社会组织' },
      { value: 'other', words: '其他' },
    ],
    note: '从下拉里选；不写算“其他”。',
    example: '村居队伍',
  },
  { key: 'leader', heading: '队长', form: 'line', max: 30, note: '', example: '李芳' },
  {
    key: 'phone',
    heading: '联系电话',
    form: 'phone',
    note: '手机号，或带区号的座机。',
    example: '0538-3210000',
  },
  { key: 'people', heading: '人数', form: 'count', max: 100_000, note: '只写数字。', example: '12' },
  {
    key: 'words',
    heading: '服务内容',
    form: 'words',
    max: 300,
    note: '最多 300 字。',
    example: '陪伴老人、环境清洁',
  },
]

/** Volunteer teams of a station. One station has each name once. */
export const teamSheet = (): Sheet => ({
  name: '志愿队伍',
  columns,
  title: ({ name }) => String(name),
  sameness: ({ name }) => [String(name)],
  fields: ({ [STATION]: _station, ...values }) => values,
})
