import type { Role } from '../../../types/rights'

interface RoleWords {
  name: string
  /** What somebody with this role does, in a line. */
  does: string
}

/** The roles as people here call them. */
export const ROLES: Record<Role, RoleWords> = {
  county: { name: '中心管理员', does: '管全市的活动、站点和人员' },
  town: { name: '分中心管理员', does: '管本镇街的活动、站点和人员' },
  station: { name: '实践站管理员', does: '管本站的活动和人员' },
  frontDesk: { name: '现场签到员', does: '活动当天核对名单、做记录' },
  reviewer: { name: '审核员', does: '审核下面交上来的活动' },
  auditor: { name: '监督员', does: '查看操作记录，不改任何内容' },
  proxy: { name: '帮办员', does: '替不会用手机的人办事' },
  teamLeader: { name: '队长', does: '写本队的活动、做活动记录' },
}
