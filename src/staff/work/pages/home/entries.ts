import type { Right } from '../../../../../types/rights'
import { staffPaths } from '../../../lib/go'

/** The parts of the home page, in their order. */
export const GROUPS = ['活动', '当天', '好人', '站点', '数据', '人员'] as const

/** A way from the home page to one thing that staff do. */
export interface Entry {
  group: (typeof GROUPS)[number]
  right: Right
  title: string
  /** What one finds there, in a line. */
  words: string
  path: () => string
}

/** Everything that staff can open from their home page, each shown to who has the right for it. */
export const entries: readonly Entry[] = [
  {
    group: '数据',
    right: 'stats.see',
    title: '数字',
    words: '办了多少、来了多少、成果多少，点开就是活动',
    path: () => staffPaths.stats(),
  },
  {
    group: '数据',
    right: 'stats.see',
    title: '周周有活动',
    words: '哪一周、哪个站还空着',
    path: () => staffPaths.coverage(),
  },
  {
    group: '当天',
    right: 'roster.see',
    title: '今天和名单',
    words: '今天的活动、谁要来、打印名单、登记结果',
    path: () => staffPaths.today(),
  },
  {
    group: '当天',
    right: 'phone.reveal',
    title: '该打电话的',
    words: '微信没送到、又等不得的人；大喇叭通知',
    path: () => staffPaths.calls(),
  },
  {
    group: '当天',
    right: 'proxy.book',
    title: '代人报名',
    words: '给没有手机的人报名，给他一张凭条',
    path: () => staffPaths.proxy(),
  },
  {
    group: '当天',
    right: 'standing.answer',
    title: '没来的说明',
    words: '约了没来的人说的原因，谅解或答复',
    path: () => staffPaths.standing(),
  },
  {
    group: '人员',
    right: 'hours.enter',
    title: '志愿时长',
    words: '补录、审批别处补录的、答复志愿者',
    path: () => staffPaths.hours(),
  },
  {
    group: '人员',
    right: 'station.edit',
    title: '志愿队伍',
    words: '队伍归谁、怎么加入、谁是队长',
    path: () => staffPaths.teams(),
  },
  {
    group: '好人',
    right: 'clue.handle',
    title: '好人线索',
    words: '群众推荐的，看一看，立案卷',
    path: () => staffPaths.clues(),
  },
  {
    group: '好人',
    right: 'case.verify',
    title: '好人案卷',
    words: '核实、征求意见、评议、公示、授予',
    path: () => staffPaths.cases(),
  },
  {
    group: '好人',
    right: 'honour.write',
    title: '荣誉管理',
    words: '证书、撤下、上一级荣誉',
    path: () => staffPaths.honours(),
  },
  {
    group: '好人',
    right: 'flower.check',
    title: '感谢的话',
    words: '鲜花送文明，先看再显示',
    path: () => staffPaths.flowers(),
  },
  {
    group: '好人',
    right: 'story.write',
    title: '故事和品牌',
    words: '肥城好故事、公益品牌页',
    path: () => staffPaths.stories(),
  },
  {
    group: '好人',
    right: 'case.audit',
    title: '公正记录',
    words: '每份案卷的每一步、各镇街的数、抽查',
    path: () => staffPaths.fairness(),
  },
  {
    group: '数据',
    right: 'message.manage',
    title: '消息中心',
    words: '发了多少、送到多少、为什么没送到',
    path: () => staffPaths.messages(),
  },
  {
    group: '数据',
    right: 'system.see',
    title: '系统运行',
    words: '定时任务正不正常，数对不对得上',
    path: () => staffPaths.system(),
  },
  {
    group: '活动',
    right: 'work.see',
    title: '活动',
    words: '写活动、再办一次上周的、加减座位、改期、取消',
    path: () => staffPaths.works(),
  },
  {
    group: '活动',
    right: 'activity.review',
    title: '审核',
    words: '看下面交上来的，通过或退回',
    path: () => staffPaths.review(),
  },
  {
    group: '活动',
    right: 'activity.write',
    title: '每周活动',
    words: '固定每周办的，自动提前上牌子',
    path: () => staffPaths.series(),
  },
  {
    group: '数据',
    right: 'data.import',
    title: '导入表格',
    words: '用 Excel 成批填站点资料、项目、队伍、荣誉、活动',
    path: () => staffPaths.import(),
  },
  {
    group: '数据',
    right: 'data.export',
    title: '导出表格',
    words: '名单、活动、站点等，个人信息隐去',
    path: () => staffPaths.export(),
  },
  {
    group: '站点',
    right: 'feedback.answer',
    title: '群众反映',
    words: '纠错、投诉、建议：看看谁在等答复',
    path: () => staffPaths.feedback(),
  },
  {
    group: '站点',
    right: 'work.see',
    title: '站点资料',
    words: '值班电话、场地、每月主题、六个一、谁要帮忙',
    path: () => staffPaths.station(),
  },
  {
    group: '站点',
    right: 'sign.print',
    title: '站牌和海报',
    words: '印牌子、印活动海报，报坏了的牌子',
    path: () => staffPaths.signs(),
  },
  {
    group: '站点',
    right: 'tree.change',
    title: '站点增减',
    words: '改名、合并、划到别的镇街、停用',
    path: () => staffPaths.tree(),
  },
  {
    group: '人员',
    right: 'grant.give',
    title: '人员和权限',
    words: '谁管什么；邀请、交接、收回',
    path: () => staffPaths.people(),
  },
  {
    group: '人员',
    right: 'audit.see',
    title: '操作记录',
    words: '谁、什么时候、做了什么、为什么',
    path: () => staffPaths.audit(),
  },
]
