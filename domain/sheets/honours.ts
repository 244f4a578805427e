import type { Column } from './column'
import { type Sheet, STATION } from './sheet'
import { stationColumn } from './stations'

const columns: readonly Column[] = [
  {
    key: 'title',
    heading: '称号',
    form: 'line',
    required: true,
    max: 40,
    note: '荣誉的全称。',
    example: '泰安好人',
  },
  {
    key: 'holder',
    heading: '获得者',
    form: 'line',
    required: true,
    max: 40,
    note: '姓名，或单位、集体的名称。',
    example: '李芳',
  },
  {
    key: 'holderKind',
    heading: '个人或集体',
    form: 'one',
    required: true,
    options: [
      { value: 'person', words: '个人' },
      { value: 'family', words: '家庭' },
      { value: 'group', words: '集体' },
    ],
    note: '从下拉里选。',
    example: '个人',
  },
  {
    key: 'level',
    heading: '级别',
    form: 'one',
    required: true,
    options: [
      { value: 'national', words: '全国' },
      { value: 'province', words: '省级' },
      { value: 'city', words: '地市级' },
      { value: 'county', words: '县市级' },
      { value: 'town', words: '镇街级' },
      { value: 'village', words: '村居级' },
    ],
    note: '从下拉里选。',
    example: '地市级',
  },
  {
    key: 'givenOn',
    heading: '授予日期',
    form: 'day',
    required: true,
    note: '写成 2026-03-05 这样。',
    example: '2026-03-05',
  },
  { key: 'givenBy', heading: '授予单位', form: 'line', max: 60, note: '', example: '泰安市文明办' },
  { ...stationColumn, note: '获得者属于哪个实践站：站牌编号，或“镇街+村名”；镇街、市级的写镇街名或市名。' },
  {
    key: 'deed',
    heading: '事迹',
    form: 'words',
    max: 500,
    note: '最多 500 字，不写身份证号、电话。',
    example: '十年照顾邻居老人',
  },
]

/** Honours that were given. The same title to the same holder on the same day is one honour. */
export const honourSheet = (): Sheet => ({
  name: '荣誉',
  columns,
  title: ({ title, holder }) => `${holder} · ${title}`,
  sameness: ({ title, holder, givenOn }) => [String(title), String(holder), String(givenOn)],
  fields: ({ [STATION]: _station, ...values }) => values,
})
