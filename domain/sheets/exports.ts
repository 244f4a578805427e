import type { ExportKind } from '../../types/sheet'
import { asWords, maskMobiles, maskName } from './mask'

/** A field that a person may choose for an export. */
export interface ExportField {
  key: string
  heading: string
  /** Chosen to begin with. */
  usual: boolean
  /** The name of a resident: never in full. */
  name?: true
}

const usual = (key: string, heading: string): ExportField => ({ key, heading, usual: true })
const extra = (key: string, heading: string): ExportField => ({ key, heading, usual: false })

export const exportFields: Record<ExportKind, readonly ExportField[]> = {
  roster: [
    { key: 'name', heading: '姓名', usual: true, name: true },
    usual('phone', '手机号'),
    usual('partySize', '人数'),
    extra('audience', '参加的人'),
    extra('createdAt', '预约时间'),
  ],
  activities: [
    usual('title', '活动名称'),
    usual('category', '类别'),
    usual('organiserName', '主办'),
    usual('startsAt', '开始时间'),
    usual('endsAt', '结束时间'),
    usual('placeName', '地点'),
    usual('mode', '参加方式'),
    usual('capacity', '座位'),
    usual('booked', '已预约'),
    usual('status', '状态'),
    extra('contactName', '联系人'),
    extra('contactPhone', '联系电话'),
  ],
  stations: [
    usual('number', '站牌编号'),
    usual('fullName', '名称'),
    usual('townName', '镇街'),
    usual('dutyPerson', '值班人'),
    usual('phone', '电话'),
    usual('officeHours', '开放时间'),
    extra('office', '地址'),
    extra('route', '怎么走'),
  ],
  teams: [
    usual('name', '队伍名称'),
    usual('stationName', '实践站'),
    usual('kind', '类型'),
    usual('people', '人数'),
    extra('leader', '队长'),
    extra('phone', '联系电话'),
    extra('words', '服务内容'),
  ],
  honours: [
    usual('title', '称号'),
    usual('holder', '获得者'),
    usual('holderKind', '个人或集体'),
    usual('level', '级别'),
    usual('givenOn', '授予日期'),
    usual('givenBy', '授予单位'),
    usual('stationName', '实践站'),
    extra('deed', '事迹'),
  ],
}

export const exportNames: Record<ExportKind, string> = {
  roster: '预约名单',
  activities: '活动',
  stations: '实践站',
  teams: '志愿队伍',
  honours: '荣誉',
}

/** The chosen fields in their own order; null when one of them does not exist. */
export function chosenFields(kind: ExportKind, keys: readonly string[]): ExportField[] | null {
  const fields = exportFields[kind]
  return keys.every((key) => fields.some((field) => field.key === key))
    ? fields.filter(({ key }) => keys.includes(key))
    : null
}

/** A cell of an export: mobile numbers and residents' names masked, and nothing that a spreadsheet would run. */
export function exportCell({ name }: ExportField, value: unknown): string | number {
  if (typeof value === 'number') return value
  const text = value === null || value === undefined ? '' : String(value)
  return asWords(maskMobiles(name ? maskName(text) : text))
}
