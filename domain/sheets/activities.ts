import type { Day } from '../../types/time'
import { instantOn } from '../day'
import { EMPTY_ACTIVITY } from '../draft'
import type { Column } from './column'
import { categoryColumn, contentAreaColumn } from './projects'
import type { Lists, Sheet, Values } from './sheet'
import { stationColumn } from './stations'

const columns = (lists: Lists): readonly Column[] => [
  { ...stationColumn, note: '哪个实践站办：站牌编号，或“镇街+村名”；镇街、市级的写镇街名或市名。' },
  { key: 'title', heading: '活动名称', form: 'line', required: true, max: 40, note: '', example: '书法课堂' },
  categoryColumn(lists),
  contentAreaColumn(lists),
  {
    key: 'on',
    heading: '日期',
    form: 'day',
    required: true,
    note: '写成 2026-11-28 这样。',
    example: '2026-11-28',
  },
  {
    key: 'from',
    heading: '开始时间',
    form: 'time',
    required: true,
    note: '24 小时制，如 9:00、14:30。',
    example: '9:00',
  },
  {
    key: 'to',
    heading: '结束时间',
    form: 'time',
    required: true,
    note: '同一天里，比开始时间晚。',
    example: '11:00',
  },
  {
    key: 'placeName',
    heading: '地点',
    form: 'line',
    required: true,
    max: 40,
    note: '',
    example: '村委会二楼',
  },
  { key: 'placeRoute', heading: '怎么走', form: 'line', max: 100, note: '', example: '从大门进，上楼右手边' },
  {
    key: 'content',
    heading: '内容',
    form: 'words',
    max: 1000,
    note: '最多 1000 字。',
    example: '学写毛笔字，纸笔都有。',
  },
  { key: 'bring', heading: '带什么', form: 'line', max: 100, note: '不用带就不写。', example: '带上老花镜' },
  {
    key: 'audiences',
    heading: '面向人群',
    form: 'several',
    options: Object.entries(lists.audiences).map(([value, words]) => ({ value, words })),
    note: '几种人用“、”隔开；不写就是谁都能来。',
    example: lists.audiences.everyone,
  },
  {
    key: 'mode',
    heading: '参加方式',
    form: 'one',
    required: true,
    options: [
      { value: 'bookable', words: '要预约' },
      { value: 'dropIn', words: '直接来' },
      { value: 'byOrder', words: '先商量时间' },
    ],
    note: '从下拉里选。',
    example: '要预约',
  },
  {
    key: 'capacity',
    heading: '座位',
    form: 'count',
    min: 1,
    max: 5000,
    note: '“要预约”的必须写。',
    example: '30',
  },
  { key: 'contactName', heading: '联系人', form: 'line', max: 30, note: '', example: '王明' },
  {
    key: 'contactPhone',
    heading: '联系电话',
    form: 'phone',
    note: '手机号，或带区号的座机。',
    example: '0538-3210000',
  },
]

/** Nobody holds an activity before this; 3:00 was meant to be 15:00. */
const EARLIEST = '05:00'

function trouble({ from, to, mode, capacity }: Values) {
  if (String(from) < EARLIEST) return { key: 'from', says: `是凌晨 ${from}，下午请写成 15:00 这样` }
  if (String(to) <= String(from)) return { key: 'to', says: `${to} 不比开始时间 ${from} 晚` }
  if (mode === 'bookable' && (capacity ?? null) === null)
    return { key: 'capacity', says: '没有写，“要预约”的活动要写座位数' }
  if (mode !== 'bookable' && (capacity ?? null) !== null)
    return { key: 'capacity', says: '不用写，只有“要预约”的活动才有座位数' }
  return null
}

/** Activities, as drafts that still have to be handed in and let through. */
export const activitySheet = (lists: Lists): Sheet => ({
  name: '活动',
  columns: columns(lists),
  title: ({ title, on }) => `${title}（${on}）`,
  sameness: ({ title, on, from }) => [String(title), String(on), String(from)],
  trouble,
  fields: (values) => ({
    ...EMPTY_ACTIVITY,
    title: values.title,
    category: values.category,
    contentArea: values.contentArea ?? null,
    content: values.content ?? null,
    bring: values.bring ?? null,
    startsAt: instantOn(values.on as Day, String(values.from)),
    endsAt: instantOn(values.on as Day, String(values.to)),
    placeName: values.placeName,
    placeRoute: values.placeRoute ?? null,
    audiences:
      Array.isArray(values.audiences) && values.audiences.length > 0 ? values.audiences : ['everyone'],
    mode: values.mode,
    capacity: values.capacity ?? null,
    maxParty: Math.min(lists.booking.maxParty, Number(values.capacity ?? lists.booking.maxParty)),
    asksName: values.mode === 'bookable',
    contactName: values.contactName ?? null,
    contactPhone: values.contactPhone ?? null,
  }),
})
