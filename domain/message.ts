import type { MessageKind, TemplateName } from '../types/message'

/**
 * Of the kinds: what it is called, what it may say of the state in five characters, which template brings it, and
 * how much it matters. 1 off or moved · 2 a seat on offer · 3 a reminder · 4 a result · 5 hours and news.
 */
export interface KindFacts {
  name: string
  state: string
  template: TemplateName
  rank: 1 | 2 | 3 | 4 | 5
  /** Said in place of what it is about, where that is nobody's business but the person's. */
  discreetTitle?: string
}

export const KINDS: Readonly<Record<MessageKind, KindFacts>> = {
  cancelled: { name: '活动取消', state: '已取消', template: 'change', rank: 1 },
  postponed: { name: '活动改期', state: '已改期', template: 'change', rank: 1 },
  changed: { name: '活动有变化', state: '有变化', template: 'change', rank: 1 },
  offer: { name: '候补轮到您了', state: '请您确认', template: 'offer', rank: 2 },
  promoted: { name: '候补补上了', state: '已补上', template: 'offer', rank: 2 },
  released: { name: '座位已让出', state: '已让出', template: 'change', rank: 2 },
  reminder: { name: '活动提醒', state: '明天开始', template: 'remind', rank: 3 },
  duty: { name: '上岗提醒', state: '明天上岗', template: 'remind', rank: 3 },
  dutySoon: { name: '快要上岗了', state: '今天上岗', template: 'remind', rank: 3 },
  booked: { name: '预约成功', state: '预约成功', template: 'booked', rank: 4 },
  clue: {
    name: '线索有进展',
    state: '有新进展',
    template: 'progress',
    rank: 4,
    discreetTitle: '您提交的线索',
  },
  case: {
    name: '办理有进展',
    state: '有新进展',
    template: 'progress',
    rank: 4,
    discreetTitle: '您关注的事项',
  },
  review: {
    name: '审核有结果',
    state: '有结果了',
    template: 'progress',
    rank: 4,
    discreetTitle: '您提交的内容',
  },
  invitation: {
    name: '工作邀请',
    state: '邀请您',
    template: 'progress',
    rank: 4,
    discreetTitle: '实践站的邀请',
  },
  answered: {
    name: '反映有答复',
    state: '已答复',
    template: 'progress',
    rank: 4,
    discreetTitle: '您反映的事情',
  },
  appealed: {
    name: '异议有答复',
    state: '已答复',
    template: 'progress',
    rank: 4,
    discreetTitle: '您提的异议',
  },
  hours: { name: '时长入账', state: '已入账', template: 'hours', rank: 5 },
  news: { name: '新活动', state: '正在报名', template: 'news', rank: 5 },
  relay: { name: '请您转告队员', state: '请转告', template: 'news', rank: 5 },
}

/** The templates to ask for on a tap, three at most, by what the person is about to do. */
export const MOMENTS = {
  book: ['change', 'remind', 'booked'],
  wait: ['offer', 'change'],
  duty: ['remind', 'change', 'hours'],
  clue: ['progress'],
  report: ['progress'],
  idea: ['progress'],
  volunteer: ['news', 'remind', 'change'],
} as const satisfies Record<string, readonly TemplateName[]>
export type Moment = keyof typeof MOMENTS

/** What a person may keep being told by WeChat, in their words. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateName, { name: string; words: string }>> = {
  change: { name: '活动变更、取消', words: '约好的活动取消、改期时告诉您' },
  offer: { name: '候补轮到您', words: '有人退座、轮到您时告诉您' },
  remind: { name: '活动前一天提醒', words: '约好的活动开始前提醒您' },
  booked: { name: '预约结果', words: '预约成功后把预约码发给您' },
  progress: { name: '办理进度', words: '您提交的事情有进展、有答复时告诉您' },
  hours: { name: '时长入账', words: '志愿服务时长记上后告诉您' },
  news: { name: '新活动', words: '有您感兴趣的新活动时告诉您' },
}

/** The smallest number of consents that this kind may draw from: the last one is kept for what matters more. */
export const creditsNeeded = (kind: MessageKind, servedRanks: readonly number[]): 1 | 2 =>
  KINDS[kind].rank >= 4 && servedRanks.some((rank) => rank <= 2) ? 2 : 1
