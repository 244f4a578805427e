import { county } from '../../../config/county/current'
import type { CaseStatus, NotSelectedReason } from '../../../types/case'
import type { ClueCard, Relation } from '../../../types/clue'

export const CATEGORIES = county.goodPeople.categories.map(({ id, name }) => ({ value: id, words: name }))
export const categoryName = (id: string): string =>
  county.goodPeople.categories.find((one) => one.id === id)?.name ?? id

export const RELATIONS: Record<Relation, string> = {
  self: '本人自荐',
  family: '家人',
  neighbour: '邻居',
  colleague: '同事',
  helped: '受过帮助的人',
  other: '其他',
}
export const SOURCES: Record<ClueCard['source'], string> = { app: '小程序', phone: '电话', paper: '纸面' }

export const CASE_STATUS: Record<CaseStatus, string> = {
  collecting: '村（社区）核实中',
  villageVerified: '等镇街看',
  branchReviewed: '等征求本人意见',
  consentAsked: '等本人答复',
  consented: '等背景核查',
  backgroundChecked: '等评议',
  panelDecided: '等公示',
  publicity: '公示中',
  objectionHold: '公示暂停，核实反映',
  honoured: '已授予',
  storied: '已写成故事',
  recommendedUp: '已推荐到上级',
  pool: '在名册里',
  archived: '已归档',
  declinedByPerson: '本人不公开',
  privateThanks: '私下感谢',
  notSelected: '没有评上',
  revoked: '已撤销',
  merged: '并入别的案卷',
}

export const NOT_SELECTED: readonly { value: NotSelectedReason; words: string }[] = [
  { value: 'nobody', words: '查不到这个人' },
  { value: 'notProven', words: '事情核实不了' },
  { value: 'notFitting', words: '不合条件' },
  { value: 'honouredAlready', words: '已有同级荣誉' },
  { value: 'panel', words: '评议没有通过' },
]

/** What the log calls the steps of a case. */
export const STEPS: Record<string, string> = {
  open: '立案',
  submit: '收到推荐',
  enter: '代为登记',
  ask: '问了推荐人',
  answer: '推荐人回答',
  lapse: '过时没有答复',
  link: '并入案卷',
  unlink: '移出案卷',
  screenOut: '不往下办',
  reopen: '复查后重办',
  withdraw: '推荐人收回',
  write: '改写事迹',
  verify: '村（社区）核实',
  review: '镇街意见',
  sendBack: '退回核实',
  askConsent: '征求本人意见',
  consent: '本人同意',
  stayPrivate: '本人不公开',
  decline: '本人不要感谢',
  withdrawConsent: '本人收回同意',
  rewrite: '改写，重新征求',
  passBackground: '背景核查通过',
  failBackground: '背景核查没有通过',
  select: '评议通过',
  notSelect: '没有评上',
  publish: '开始公示',
  object: '收到反映',
  resume: '核实后继续公示',
  uphold: '反映属实',
  honour: '授予荣誉',
  tellStory: '写成故事',
  recommendUp: '推荐到上级',
  revoke: '撤销',
  thank: '表达感谢',
  pool: '放进名册',
  reconsider: '重新考虑',
  archive: '归档',
  merge: '并案',
  unmerge: '拆案',
  escalate: '超时，上一级一起办',
  remind: '提醒本人',
  addPhoto: '加了照片',
  removePhoto: '去掉照片',
  dismiss: '反映不属实',
  keepRefusal: '复查：退回得对',
}
/** Steps of a case's clues stand in its log as `clue.…`. */
export const stepName = (step: string): string => STEPS[step.replace(/^clue\./, '')] ?? step
