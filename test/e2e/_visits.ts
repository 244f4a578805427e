import { allPages, type Visit } from './_pages'
import { CONSENT_CODE, EPISODE, HONOUR_NUMBER, TODAY } from './_world'

/** The pages of residents: at least one visit to each. */
const residentVisits: Record<string, Visit[]> = {
  'pages/station/index': [
    { who: 'resident', query: ({ village }) => ({ id: village }), shows: '打电话给本站' },
    { who: 'neighbour', query: () => ({ scene: 's=ZZZZZZ' }), shows: '没有认出这块站牌' },
  ],
  'pages/choose/index': [{ who: 'resident', shows: '新城街道' }],
  'pages/menu/index': [
    { who: 'resident', shows: /可以预约，还剩/ },
    { who: 'neighbour', shows: /可以预约，还剩/, opens: (page) => page.getByText('月历').tap() },
  ],
  'pages/activity/index': [{ who: 'resident', query: ({ open }) => ({ id: open }), shows: /预约座位（还剩/ }],
  'pages/project/index': [{ who: 'resident', query: ({ project }) => ({ id: project }), shows: /项目|行动/ }],
  'pages/mine/index': [
    {
      who: 'neighbour',
      shows: /预约码 · /,
      opens: (page) => page.getByText('取消预约', { exact: true }).first().tap(),
    },
    { who: 'neighbour', query: () => ({ which: 'guests' }), shows: /老李的母亲/ },
  ],
  'booking/pages/form/index': [
    { who: 'resident', query: ({ open }) => ({ id: open }), shows: /预约 1 个座位/ },
  ],
  'booking/pages/done/index': [
    { who: 'neighbour', query: ({ booking }) => ({ id: booking }), shows: /预约好了/ },
  ],
  'booking/pages/rules/index': [{ who: 'resident', shows: /先来后到|顺序/ }],
  'booking/pages/claim/index': [{ who: 'resident', shows: '凭条号' }],
  'booking/pages/arrive/index': [{ who: 'resident', query: () => ({ id: TODAY }), shows: '板凳读书会' }],
  'booking/pages/standing/index': [{ who: 'resident', shows: /王秀英|书法/ }],
  'hours/pages/mine/index': [{ who: 'volunteer', shows: /系统记录/ }],
  'hours/pages/certificate/index': [{ who: 'volunteer', shows: '赵志愿' }],
  'hours/pages/verify/index': [
    { who: 'resident', query: ({ certificate }) => ({ n: certificate }), shows: '赵**' },
  ],
  'hours/pages/notice/index': [{ who: 'resident', shows: '演示志愿者老孟' }],
  'people/pages/wall/index': [{ who: 'resident', shows: '王秀英' }],
  'people/pages/honour/index': [
    { who: 'resident', query: ({ village }) => ({ id: `honour-${village}` }), shows: '照顾婆婆三十年' },
  ],
  'people/pages/clue/index': [{ who: 'resident', shows: '交给实践站' }],
  'people/pages/mine/index': [{ who: 'neighbour', shows: '王秀英' }],
  'people/pages/notice/index': [
    { who: 'resident', shows: '王秀英' },
    {
      who: 'resident',
      query: ({ village }) => ({ id: `case-publicity-${village}` }),
      shows: /有情况要反映|反映/,
    },
  ],
  'people/pages/consent/index': [
    { who: 'neighbour', query: () => ({ code: CONSENT_CODE }), shows: /照顾婆婆三十年/ },
  ],
  'people/pages/verify/index': [
    { who: 'resident', query: () => ({ n: HONOUR_NUMBER }), shows: '编号对，是这里授予的荣誉' },
  ],
  'people/pages/stories/index': [{ who: 'resident', shows: '王秀英' }],
  'people/pages/story/index': [{ who: 'resident', query: () => ({ id: EPISODE }), shows: '第 8 期' }],
  'people/pages/brand/index': [
    {
      who: 'resident',
      query: ({ village }) => ({ id: `story-published-${village}` }),
      shows: '从前有一位好邻居',
    },
  ],
  'message/pages/inbox/index': [{ who: 'neighbour', shows: /王秀英/ }],
  'message/pages/reminders/index': [{ who: 'neighbour', shows: /提醒/ }],
  'volunteer/pages/me/index': [{ who: 'volunteer', shows: '赵志愿' }],
  'volunteer/pages/form/index': [{ who: 'volunteer', shows: /宣讲/ }],
  'volunteer/pages/teams/index': [{ who: 'volunteer', shows: '肥城志愿服务总队' }],
  'idea/pages/form/index': [{ who: 'resident', query: ({ village }) => ({ id: village }), shows: /交给/ }],
  'idea/pages/mine/index': [{ who: 'neighbour', shows: '教大家修小家电' }],
  'help/pages/report/index': [
    { who: 'neighbour', query: ({ village }) => ({ kind: 'station', id: village }), shows: /哪里不对|纠错/ },
  ],
  'help/pages/complain/index': [
    { who: 'resident', query: ({ village }) => ({ kind: 'station', id: village }), shows: /投诉/ },
  ],
  'help/pages/privacy/index': [
    {
      who: 'neighbour',
      shows: '存了我的什么',
      opens: async (page) => {
        await page.getByText('看一看，可以带走').tap()
        await page.getByText(/一共 \d+ 条/).waitFor()
      },
    },
  ],
  'help/pages/mine/index': [{ who: 'neighbour', shows: '书法课改到周六了' }],
}

const ofVillage = (status: string): Visit => ({
  who: 'countyStaff',
  query: ({ village }) => ({ id: `case-${status}-${village}` }),
  shows: '办理经过',
})

/** The pages of staff, by somebody of the cast whose work they are. */
const staffVisits: Record<string, Visit[]> = {
  'home/index': [{ who: 'countyStaff', shows: '消息中心' }],
  'works/index': [{ who: 'stationStaff', shows: '再办一次上周的' }],
  'write/index': [
    { who: 'stationStaff', query: () => ({ id: 'demo-draft-5' }), shows: '什么时候' },
    { who: 'stationStaff', query: () => ({ id: 'demo-draft-11' }), shows: '教大家修小家电' },
  ],
  'work/index': [
    {
      who: 'stationStaff',
      query: ({ open }) => ({ id: open }),
      shows: '加减座位',
      opens: (page) => page.getByText('改期', { exact: true }).tap(),
    },
  ],
  'project/index': [{ who: 'stationStaff', query: () => ({ id: 'walk-project' }), shows: '什么项目' }],
  'review/index': [
    { who: 'townStaff', shows: '给老人送棉衣' },
    { who: 'townStaff', query: () => ({ id: 'demo-draft-1' }), shows: '退回去改' },
  ],
  'day/index': [{ who: 'stationStaff', shows: '板凳读书会' }],
  'roster/index': [{ who: 'stationStaff', query: () => ({ id: TODAY }), shows: '演示居民1' }],
  'proxy/index': [{ who: 'helper', shows: '给人报这个' }],
  'guest/index': [{ who: 'helper', query: ({ open }) => ({ id: open }), shows: /报名 1 人/ }],
  'line/index': [{ who: 'countyStaff', query: ({ waits }) => ({ id: waits }), shows: /候补 [1-9]/ }],
  'door/index': [{ who: 'frontDesk', query: () => ({ id: TODAY }), shows: '演示居民1' }],
  'standing/index': [{ who: 'stationStaff', shows: '谅解，不算失约' }],
  'system/index': [{ who: 'countyStaff', shows: '各项任务' }],
  'hours/index': [
    { who: 'townStaff', shows: '要核对的' },
    { who: 'stationStaff', query: ({ village }) => ({ id: `served-${village}` }), shows: /补录时长/ },
  ],
  'clues/index': [
    {
      who: 'stationStaff',
      shows: '王秀英',
      opens: (page) => page.getByText('登记电话、纸面线索').first().tap(),
    },
  ],
  'clue/index': [
    { who: 'stationStaff', query: ({ village }) => ({ id: `clue-${village}` }), shows: '怎么办' },
  ],
  'cases/index': [{ who: 'stationStaff', shows: '王秀英' }],
  'case/index': [
    'collecting',
    'villageVerified',
    'branchReviewed',
    'consentAsked',
    'objectionHold',
    'honoured',
  ].map(ofVillage),
  'honours/index': [{ who: 'townStaff', shows: '本人或家属要求撤下' }],
  'stories/index': [{ who: 'townStaff', shows: '等着看的' }],
  'flowers/index': [{ who: 'townStaff', shows: '可以显示' }],
  'fairness/index': [
    { who: 'countyStaff', shows: '看每一步', opens: (page) => page.getByText('看每一步').first().tap() },
  ],
  'calls/index': [{ who: 'stationStaff', shows: '已打通' }],
  'messages/index': [{ who: 'countyStaff', shows: '没有发成的' }],
  'teams/index': [
    { who: 'countyStaff', shows: '肥城志愿服务总队', opens: (page) => page.getByText('改 ›').first().tap() },
  ],
  'settle/index': [{ who: 'stationStaff', query: ({ past }) => ({ id: past }), shows: '来了多少' }],
  'people/index': [{ who: 'countyStaff', shows: '站点工作人员小周' }],
  'invite/index': [
    { who: 'countyStaff', shows: '担任什么' },
    { who: 'countyStaff', query: () => ({ takeOver: 'demo-stationStaff-station' }), shows: '交接给谁' },
  ],
  'accept/index': [
    { who: 'newSecretary', query: ({ invitation }) => ({ code: invitation }), shows: '实践站' },
    { who: 'newSecretary', shows: '看看邀请' },
  ],
  'audit/index': [{ who: 'auditor', shows: '小冯' }],
  'import/index': [{ who: 'countyStaff', shows: '一、导入什么' }],
  'export/index': [{ who: 'stationStaff', shows: '我最近的导出' }],
  'series/index': [
    { who: 'stationStaff', shows: '每周书法' },
    {
      who: 'stationStaff',
      query: ({ village }) => ({ id: `series-${village}` }),
      shows: '接下来的日期',
      opens: (page) => page.getByText('改时间，或不再办了').tap(),
    },
    { who: 'stationStaff', query: ({ open }) => ({ from: open }), shows: '每周同一时间，办多久？' },
  ],
  'stats/index': [{ who: 'countyStaff', shows: '各月办了多少场' }],
  'statsList/index': [
    {
      who: 'countyStaff',
      query: ({ county }) => ({ nodeId: county, fromOn: '2026-11-01', toOn: '2026-11-24', what: 'on' }),
      shows: /月.*日/,
    },
  ],
  'coverage/index': [{ who: 'townStaff', shows: /还空着|每个站都有活动/ }],
  'station/index': [{ who: 'stationStaff', shows: '资料' }],
  'tree/index': [{ who: 'countyStaff', shows: '改一个站' }],
  'feedback/index': [{ who: 'stationStaff', shows: '书法课改到周六了' }],
  'signs/index': [{ who: 'stationStaff', shows: '站牌' }],
  'sign/index': [{ who: 'stationStaff', query: ({ sign }) => ({ code: sign }), shows: '打印' }],
  'poster/index': [
    {
      who: 'stationStaff',
      query: ({ village, villageName }) => ({ id: village, name: villageName }),
      shows: /海报/,
    },
  ],
}

/** The page of whichever staff package it is in. */
const staffPage = (page: string): string =>
  allPages().find((path) => path.startsWith('staff/') && path.endsWith(`/pages/${page}`)) ?? page

/** Every visit with its page. */
export const visits: readonly (Visit & { page: string })[] = [
  ...Object.entries(residentVisits),
  ...Object.entries(staffVisits).map(([page, list]) => [staffPage(page), list] as const),
].flatMap(([page, list]) => list.map((visit) => ({ page, ...visit })))
