import { county } from '../../../config/county/current'
import type { MyTopic } from '../../../types/privacy'

interface TopicWords {
  name: string
  what: string
  why: string
  who: string
  kept: string
  /** What becomes of it when somebody erases themselves. */
  erased: string
}

const { privacy, booking, messages } = county
const years = (days: number): string => (days % 365 === 0 ? `${days / 365} 年` : `${days} 天`)

/** What `domain/personal.ts` declares, in the words of a reader. */
export const TOPICS: Record<MyTopic, TopicWords> = {
  booking: {
    name: '预约',
    what: '微信号；活动要求时还有姓名、电话、人群',
    why: '给您留座，有变化告诉您，到场好核对',
    who: '您自己；签到的只看名字；办活动的站看得到打了星号的电话，要看全号得写原因',
    kept: `活动结束 ${booking.contactDays} 天后，姓名、电话、取消的原因、您写的说明自动删掉`,
    erased: '还没参加的全部取消，座位退回去，候补的人往前补；姓名、电话、人群、取消的原因马上删。',
  },
  guest: {
    name: '替别人报名',
    what: '他的姓名；有电话的话还有电话',
    why: '替没手机的人留座',
    who: '您自己，和办活动的站',
    kept: `活动结束 ${booking.contactDays} 天后自动删掉`,
    erased: '替家人报的也取消、删掉。帮办员替别人报的留给本人，不再记是谁报的。',
  },
  service: {
    name: '服务时长',
    what: '哪场活动、几个小时；您的异议；证明上的姓名',
    why: '条例要求如实记录志愿服务',
    who: '您自己和登记、审批的人；拿着证明编号的人只看到“王**”',
    kept: `时长一直留着，不带姓名；您写的话留 ${years(privacy.serviceDays)}，证明上的姓名留 ${years(privacy.certificateDays)}`,
    erased: '时长只留数字，不再记在您名下；星级取消。要开证明请先开好，开过的证明还能查，名字变成“王**”。',
  },
  volunteer: {
    name: '志愿者登记和队伍',
    what: '姓名、电话、年龄段、会做什么、什么时候有空',
    why: '有合适的活动告诉您，队伍里好联系',
    who: '您自己；队长看得到名字',
    kept: '到您不做了为止',
    erased: '马上删，退出所有队伍；您带的队伍暂时没有队长。',
  },
  report: {
    name: '群众反映',
    what: '您写的内容；想要回电才留的电话',
    why: '查清楚，答复您',
    who: '答复的人；电话打了星号，回电时才看全',
    kept: `电话答复后就删；内容留到答复后 ${years(privacy.reportDays)}`,
    erased: '电话和微信号马上删。还没答复的接着办，但不知道是谁提的，您也收不到答复。',
  },
  idea: {
    name: '您的想法',
    what: '想法、姓名、电话、时间地点',
    why: '和您商量怎么办',
    who: '您选的实践站；电话只有站里看得到',
    kept: `提出后 ${years(privacy.ideaDays)}`,
    erased: '没人接的连内容一起删；已经办成活动的，活动还在，您的姓名、电话删掉。',
  },
  clue: {
    name: '好人线索',
    what: '您说的事；愿意留才有的姓名、电话',
    why: '核实时想问您一句',
    who: '只有市中心，除非您选了让站里或本人知道；公众和被推荐的人都看不到',
    kept: `没有立案的 ${privacy.clueDays} 天；立了案的，案卷办完后 ${years(privacy.caseDays)}`,
    erased: '您的姓名、电话、微信号马上删。没立案的连内容一起删；立了案的作为“有人说”留着。',
  },
  case: {
    name: '本人同意',
    what: '您同意怎样公开',
    why: '没有您同意，什么都不公开',
    who: '您自己和办案卷的人；公众只看到您同意的',
    kept: `没评上的，办完后 ${years(privacy.caseDays)}；评上的随荣誉留着`,
    erased:
      '还没公开的同意自动撤回，案卷删到看不出是您；谁办过什么的操作记录照旧留着。已经公开的荣誉不会自动撤：想撤请先到“身边好人”里的“我的推荐”，点“我有号码，去答复”，撤回同意。',
  },
  objection: {
    name: '公示反映',
    what: '您写的情况；愿意留才有的姓名、电话',
    why: '查清楚再定',
    who: '只有市中心',
    kept: `案卷办完后 ${years(privacy.caseDays)}`,
    erased: '姓名、电话、微信号马上删；还在查的内容留到查完。',
  },
  flower: {
    name: '鲜花送文明',
    what: '您写的话和署名',
    why: '谢谢好人',
    who: '站里看过后，大家都看得到',
    kept: `署名留 ${years(privacy.flowerDays)}，之后显示“一位乡亲”`,
    erased: '全部撤下、删掉。',
  },
  message: {
    name: '消息和提醒',
    what: '发给您的消息；您点过几次“允许”',
    why: '告诉您办得怎样',
    who: '您自己；急事没送到时，站里打电话的人',
    kept: `${messages.keepDays} 天`,
    erased: '马上删。',
  },
  role: {
    name: '工作人员身份',
    what: '姓名、单位、身份',
    why: '知道谁能办什么事',
    who: '本单位和上级',
    kept: `身份结束后 ${years(privacy.roleDays)}`,
    erased: '还在任的先交接或收回，才能删除；已经结束的留满期限。',
  },
  act: {
    name: '工作记录',
    what: '谁在什么时候办了什么、为什么；这里能看最近的 2 万条',
    why: '公事要查得清',
    who: '监督员和同事',
    kept: '和所办的事一样久',
    erased: '留着：办公事的记录不属于个人信息删除的范围。',
  },
  file: {
    name: '没用上的文件',
    what: '传到一半的照片、表格',
    why: '文件要分几次传上来',
    who: '没有人',
    kept: '1 天',
    erased: '马上删。',
  },
}
