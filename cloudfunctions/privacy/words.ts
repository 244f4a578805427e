import type { BookingStatus } from '../../types/bookingStatus'
import type { ShowMode } from '../../types/case'
import type { ClueStatus, Relation, ShownTo } from '../../types/clue'
import type { DraftStatus } from '../../types/draft'
import type { FeedbackKind } from '../../types/feedback'
import type { HoursStatus } from '../../types/hours'
import type { Role } from '../../types/rights'
import type { MemberStatus } from '../../types/team'

/** What records are called in what a person reads of themselves. */
export const BOOKING: Record<BookingStatus, string> = {
  pending_approval: '等组织者同意',
  confirmed: '已预约',
  waitlisted: '候补中',
  offered: '留座待确认',
  cancelled: '已取消',
  late_cancelled: '临时取消',
  cancelled_by_org: '活动取消',
  declined: '没要留的座',
  offer_expired: '留座过时',
  rejected: '没有同意',
  checked_in: '已签到',
  attended: '参加了',
  no_show: '没来',
  unknown: '未登记',
  excused: '没来，已说明',
}

export const HOURS: Record<HoursStatus, string> = {
  recorded: '系统记录',
  proposed: '补录，待审批',
  confirmed: '补录，已审批',
  refused: '补录，没有同意',
  contested: '有异议，待答复',
  corrected: '已更正',
  upheld: '维持原记录',
}

export const CLUE: Record<ClueStatus, string> = {
  draft: '没有提交',
  submitted: '等着看',
  needsInfo: '等您补充',
  linked: '已立案',
  screenedOut: '没有采用',
  withdrawn: '已撤回',
}

export const RELATION: Record<Relation, string> = {
  self: '本人',
  family: '家人',
  neighbour: '邻居',
  colleague: '同事',
  helped: '受过帮助',
  other: '其他',
}

export const SHOWN_TO: Record<ShownTo, string> = {
  centre: '只有市中心',
  station: '市中心和实践站',
  nominee: '市中心、实践站和本人',
}

export const IDEA: Record<DraftStatus, string> = {
  draft: '实践站接下了',
  submitted: '等着看',
  published: '已发布',
  dropped: '没有采用或已删',
}

export const ROLE: Record<Role, string> = {
  county: '中心管理员',
  town: '分中心管理员',
  station: '实践站管理员',
  frontDesk: '现场签到员',
  reviewer: '审核员',
  auditor: '监督员',
  proxy: '帮办员',
  teamLeader: '队长',
}

export const MEMBER: Record<MemberStatus, string> = {
  member: '队员',
  asked: '申请了，等答复',
  invited: '受到邀请',
  refused: '没有同意',
  left: '已退出',
}

export const REPORT: Record<FeedbackKind, string> = { error: '纠错', complaint: '投诉', suggestion: '建议' }

export const FLOWER = {
  waiting: '等着看',
  shown: '已展示',
  refused: '没有展示',
  withdrawn: '已撤回',
} as const

export const CONSENT = {
  asked: '等您答复',
  given: '同意',
  declined: '不同意',
  withdrawn: '已撤回',
  lapsed: '过期没有答复',
  void: '作废',
} as const

export const SHOWN: Record<ShowMode, string> = {
  nameAndPhoto: '实名和照片',
  nameOnly: '实名，不放照片',
  alias: '化名',
  none: '不公开',
}
