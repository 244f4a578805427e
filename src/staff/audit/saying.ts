import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { Act } from '../../../types/audit'
import type { Role } from '../../../types/rights'
import type { Instant } from '../../../types/time'
import { ROLES } from '../lib/roles'

/** What was done, in words that stand before the thing: 取消了“书法课堂”. */
export const ACTS: Record<Act, string> = {
  publish: '发布',
  submit: '提交审核',
  sendBack: '退回',
  withdraw: '撤回',
  cancel: '取消',
  postpone: '改期',
  capacity: '改座位数',
  settle: '定稿成效',
  record: '记录当天情况',
  promote: '候补转正',
  reveal: '查看完整电话',
  export: '导出',
  import: '导入',
  undo: '撤销',
  invite: '发出邀请',
  accept: '接受邀请',
  revoke: '收回权限',
  handOver: '发起交接',
  trust: '改免审',
  edit: '修改',
  rename: '改名',
  merge: '合并',
  move: '划转',
  close: '停用',
  issueSign: '换发站牌码',
  markSign: '标记站牌',
  answer: '答复',
  caseStep: '办理好人案卷',
  raise: '登记上一级荣誉',
  hide: '撤下',
  unhide: '恢复公开',
  revokeHonour: '撤销荣誉',
  notDone: '没有办成',
  erase: '删除个人信息',
}

/** What the log calls things; anything else is shown under its own name. */
const FIELDS: Record<string, string> = {
  name: '名称',
  role: '身份',
  nodeName: '单位',
  townName: '镇街',
  townId: '镇街编号',
  intoId: '并入的站编号',
  validUntil: '有效期',
  status: '状态',
  state: '状态',
  title: '标题',
  startsAt: '开始',
  endsAt: '结束',
  placeName: '地点',
  openTo: '面向的站编号',
  capacity: '座位',
  rhythm: '时间规律',
  weekday: '星期几（0 是周日）',
  fromTime: '开始',
  minutes: '分钟',
  untilOn: '最后一天',
  skips: '跳过的日子',
  on: '日子',
  why: '原因',
  mark: '标记',
  code: '站牌码',
  onDay: '生效日',
  act: '做什么',
  kind: '表格',
  fields: '栏目',
  rows: '行数',
  new: '新增',
  change: '修改',
  changed: '改了什么',
  same: '没有变化',
  twice: '重复',
  trusted: '免审',
  headcount: '到场',
  results: '成果',
  value: '数量',
  count: '数量',
  unit: '单位',
  method: '怎么得来',
  what: '内容',
  note: '说明',
  check: '内容安全检查',
  to: '转给',
  words: '答复',
  dutyPerson: '值班人',
  phone: '电话',
  officeHours: '值班时间',
  office: '办公地点',
  route: '怎么走',
  venues: '场地',
}

const VALUES: Record<string, string> = {
  published: '已发布',
  cancelled: '已取消',
  withdrawn: '已撤回',
  draft: '草稿',
  submitted: '等审核',
  waiting: '等审核',
  planned: '已排定',
  invited: '已邀请',
  active: '在用',
  expired: '已过期',
  revoked: '已收回',
  handedOver: '已交接',
  current: '在用',
  replaced: '已换发',
  ended: '已结束',
  fresh: '还没印',
  printed: '已印好',
  installed: '已装好',
  damaged: '损坏',
  repaired: '修好了',
  passed: '通过',
  risky: '有风险',
  rename: '改名',
  merge: '合并',
  move: '划转',
  close: '停用',
  stations: '实践站',
  projects: '项目',
  teams: '队伍',
  honours: '荣誉',
  activities: '活动',
  roster: '名单',
  true: '是',
  false: '否',
}

const NOTHING = '无'

export const sayField = (key: string): string => FIELDS[key] ?? key

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A value of the log as a person reads it. */
export function sayValue(key: string, value: unknown, today: string): string {
  if (value === null || value === undefined || value === '') return NOTHING
  if (key === 'role') return ROLES[value as Role]?.name ?? String(value)
  if (typeof value === 'string' && INSTANT.test(value)) return sayMoment(value, today)
  if (Array.isArray(value))
    return value.length === 0 ? NOTHING : value.map((one) => sayValue('', one, today)).join('、')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([inner, one]) => `${sayField(inner)} ${sayValue(inner, one, today)}`)
      .join('，')
  }
  return VALUES[String(value)] ?? FIELDS[String(value)] ?? String(value)
}

export const sayMoment = (at: Instant, today: string): string => `${sayDay(dayOf(at), today)} ${sayTime(at)}`

/** The lines 座位：20 → 30, of every field that either side names; unchanged ones are left out. */
export function changesOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
  today: string,
): { key: string; name: string; words: string }[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return keys.flatMap((key) => {
    const was = before && key in before ? sayValue(key, before[key], today) : null
    const is = after && key in after ? sayValue(key, after[key], today) : null
    if (was === is || (was === null && is === NOTHING)) return []
    const words = was === null ? (is ?? '') : is === null ? `原来是 ${was}` : `${was} → ${is}`
    return [{ key, name: sayField(key), words }]
  })
}
