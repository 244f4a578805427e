import type { Column } from './column'
import { type Sheet, STATION } from './sheet'

export const stationColumn: Column = {
  key: STATION,
  heading: '实践站',
  form: 'line',
  required: true,
  max: 60,
  note: '写站牌编号（如 018），或“镇街+村名”，如 新城街道井楼村。不会新建实践站。',
  example: '新城街道井楼村',
}

const columns: readonly Column[] = [
  stationColumn,
  { key: 'dutyPerson', heading: '值班人', form: 'line', max: 30, note: '谁负责接待。', example: '王明' },
  { key: 'phone', heading: '电话', form: 'phone', note: '手机号，或带区号的座机。', example: '0538-3210000' },
  { key: 'officeHours', heading: '开放时间', form: 'line', max: 60, note: '', example: '每天 8:30–17:30' },
  { key: 'office', heading: '地址', form: 'line', max: 60, note: '', example: '村委会一楼' },
  { key: 'route', heading: '怎么走', form: 'line', max: 100, note: '', example: '村口往北 200 米' },
]

/** Profiles of stations that are there; a blank cell leaves what is written. Nodes are never made from a file. */
export const stationSheet = (): Sheet => ({
  name: '实践站资料',
  columns,
  title: (values) => String(values[STATION]),
  sameness: () => [],
  fields: ({ [STATION]: _station, ...values }) => values,
})
