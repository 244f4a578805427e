import type { CountyPrivacy } from '../types/county'

/** Of what is written about somebody: for how long, or in words until when. Days are the county's own figures. */
export type Kept =
  | { days: keyof CountyPrivacy | 'booking.contactDays' | 'messages.keepDays'; after: string }
  | string

export interface PersonalField {
  /** What it is called in Chinese. */
  name: string
  what: string
  /** Why it may still lead to a resident who has erased themselves; absent when it cannot. */
  erased?: string
  /** Why a name or number may still stand there once all periods are over; absent when it cannot. */
  lasting?: string
  /** Only of those who act for a station, the town or the county. */
  office?: true
}

export interface PersonalTopic {
  name: string
  why: string
  kept: Kept
  seenBy: string
  /** What becomes of it when the person erases themselves. */
  erasing: string
  /** By `collection.field`; what lists and maps hold is written as `list.field`. */
  fields: Readonly<Record<string, PersonalField>>
}

const field = (
  name: string,
  what: string,
  stays: Pick<PersonalField, 'erased' | 'lasting'> = {},
): PersonalField => ({ name, what, ...stays })

const OFFICE = 'an act of office: who decided what stays told for as long as what was decided'
const office = (name: string, what: string): PersonalField => ({
  name,
  what,
  lasting: OFFICE,
  office: true,
})

const MARK = {
  erased: 'a one-way mark made from the account; without it the same seat or place could be taken twice',
}
const PUBLIC_FACE = {
  lasting: 'the person agreed that it is public, and may take that back at any time',
}
const WHILE = { lasting: 'somebody who is a volunteer, until they leave' }
const AWARD = {
  erased: 'the proof of an agreement that still stands; taking the agreement back comes first',
  lasting: 'the record of a public award',
}

/**
 * Everything the database holds by which somebody could be known or reached: the one place where it is declared.
 * `docs/privacy.md` is made from it, and `test/cloudfunctions/privacy*.test.ts` look for names, numbers and accounts
 * everywhere else.
 */
export const personal = {
  booking: {
    name: '预约和候补',
    why: 'to keep a seat for somebody, to tell them of changes, and to know at the door who comes',
    kept: { days: 'booking.contactDays', after: 'the activity' },
    seenBy:
      'the person; the front desk by name; staff of the organising node, the number masked until revealed',
    erasing:
      'what is to come is cancelled, so that the seat goes back and the next in line is asked; name, number, group, reasons and words go at once; that a seat was taken stays under a made-up mark',
    fields: {
      'bookings._id': field('预约编号', 'activity and a one-way mark of the account', MARK),
      'bookings.holder': field('占座标记', 'the one-way mark of the account', MARK),
      'bookings.person': field('微信号', 'the account'),
      'bookings.name': field('姓名', 'the name, where the activity asks for one'),
      'bookings.phone': field('电话', 'the number, where the activity asks for one'),
      'bookings.audience': field('人群', 'the group the person counted themselves to'),
      'bookings.appeal.words': field('说明', 'what the person said about a missed activity'),
      'bookings.history.by': field('经手人', 'the account that did each step'),
      'bookings.history.why': field('原因', 'why it was cancelled, or somebody was put forward in the line'),
      'activities.holders': field('占座名单', 'who holds seats, by one-way marks', MARK),
      'activities.line.person': field('候补名单', 'who waits, by one-way marks', MARK),
      'activities.moves.person': field(
        '待写入的变动',
        'whose booking is about to change, by one-way marks',
        MARK,
      ),
    },
  },
  guest: {
    name: '替别人报名',
    why: 'to book for somebody without a phone, who has a slip of paper instead',
    kept: { days: 'booking.contactDays', after: 'the activity' },
    seenBy: 'whoever booked, by name; the same staff as for other bookings',
    erasing:
      'what somebody booked for their family is cancelled and blanked with their own; what a helper booked in office stays the guest’s own, without the helper. A guest has it erased by whoever booked, or by staff',
    fields: {
      'bookings.helper': field('代报人', 'the account that booked for somebody else'),
    },
  },
  service: {
    name: '志愿服务时长',
    why: 'hours have to be recorded truthfully (志愿服务条例 art. 19), and are shown to the volunteer',
    kept: 'hours for good, without a name; names and words for the periods of the county',
    seenBy: 'the person; staff who enter, approve or answer; who holds a certificate’s number sees 王**',
    erasing:
      'hours stay under a made-up mark instead of the account; words and stars go; on certificates that were handed out the name becomes 王**, so that they can still be checked',
    fields: {
      'hours.person': field('微信号', 'the account'),
      'hours._id': field('时长编号', 'the booking’s id, which holds the one-way mark', MARK),
      'hours.bookingId': field('预约编号', 'the same', MARK),
      'hours.contest.words': field('异议', 'why the person says that hours are wrong'),
      'hours.history.by': field('经手人', 'the account that did each step'),
      'missing_hours._id': field('补记编号', 'the booking’s id, which holds the one-way mark', MARK),
      'missing_hours.bookingId': field('预约编号', 'the same', MARK),
      'missing_hours.person': field('微信号', 'the account'),
      'missing_hours.words': field('补记说明', 'why hours are missing'),
      'stars._id': field('星级编号', 'a one-way mark of the account, and the level'),
      'stars.person': field('微信号', 'the account'),
      'stars.name': field('公示姓名', 'the name, while a public notice runs and the person agreed'),
      'certificates.person': field('微信号', 'the account'),
      'certificates.name': field('证明姓名', 'the name as it was typed for a certificate'),
    },
  },
  volunteer: {
    name: '志愿者登记和队伍',
    why: 'to find volunteers for what they can do and when, and to tell them of new activities',
    kept: 'until the volunteer leaves; a list of teams brought in from a file, until staff change it',
    seenBy: 'the person; the leader of a team by name; the name of a leader who agreed to lead is not public',
    erasing: 'gone at once, from all teams too; a team that was led has no leader then',
    fields: {
      'volunteers._id': field('登记编号', 'a one-way mark of the account'),
      'volunteers.person': field('微信号', 'the account'),
      'volunteers.name': field('姓名', 'the name', WHILE),
      'volunteers.phone': field('电话', 'the number', WHILE),
      'volunteers.nationalNumber': field('全国编号', 'of the national volunteer system, where given'),
      'volunteers.ageBand': field('年龄段', 'teenager or adult'),
      'volunteers.stationId': field('实践站', 'which station is near'),
      'volunteers.skills': field('会做', 'what the person can do'),
      'volunteers.freeTimes': field('有空', 'when'),
      'volunteers.interests': field('想听的', 'which activities they want to hear of'),
      'day_counts._id': field(
        '当天次数',
        'how often something was done today, by the one-way mark; a day',
        MARK,
      ),
      'campaigns.cursor': field('发到哪一位', 'how far news came, by the one-way mark of a volunteer', MARK),
      'members._id': field('队员编号', 'the team and a one-way mark of the account'),
      'members.person': field('微信号', 'the account'),
      'members.name': field('姓名', 'the name, while asked, invited or a member', WHILE),
      'members.by': field('经手人', 'the account that joined, invited or answered'),
      'teams.leaderPerson': field('队长微信号', 'the account of who leads here'),
      'teams.leader': field('队长', 'the leader’s name', {
        lasting: 'from the list of teams that staff brought in; they change it there',
      }),
      'teams.phone': field('队伍电话', 'the number of the team', {
        lasting: 'from the list of teams that staff brought in; they change it there',
      }),
    },
  },
  report: {
    name: '群众反映',
    why: 'to look into what somebody reports, and to ask back',
    kept: {
      days: 'reportDays',
      after: 'the answer; the number goes with the answer, and is never kept longer',
    },
    seenBy: 'staff who answer, the number masked until they phone; the person',
    erasing:
      'the number and the account go at once; words that wait for an answer stay until they are answered, without the person',
    fields: {
      'feedback.person': field('微信号', 'the account'),
      'feedback.phone': field('电话', 'the number, where the person wants to be phoned'),
      'feedback.words': field('内容', 'what the person wrote', {
        erased: 'a report that waits is still answered, to nobody; the words go a year after the answer',
        lasting: 'a report that nobody has answered keeps its words until it is answered',
      }),
    },
  },
  idea: {
    name: '居民提议',
    why: 'to talk over an idea with who had it',
    kept: { days: 'ideaDays', after: 'it was sent' },
    seenBy: 'staff of the node it was sent to and above; the person',
    erasing:
      'an idea nobody has taken up goes with its words; from one that became an activity the person goes, and the activity stays',
    fields: {
      'drafts.proposer.openid': field('微信号', 'the account'),
      'drafts.proposer.name': field('姓名', 'the name'),
      'drafts.proposer.phone': field('电话', 'the number'),
      'drafts.proposer.whenWords': field('时间', 'when it would suit them'),
      'drafts.proposer.placeWords': field('地点', 'where'),
      'drafts.activity.content': field(
        '想法内容',
        'the idea in the person’s own words; once taken up, staff’s',
      ),
      'drafts.support': field('需要的帮助', 'what they need for it'),
      'drafts.by': field('最后改的人', 'the account that wrote last: the person’s until staff take it up'),
      'drafts.writers': field('写过的人', 'the accounts that wrote at it'),
    },
  },
  clue: {
    name: '好人线索',
    why: 'to hear of good people, and to ask who named them; who that was stays hidden from the person named',
    kept: {
      days: 'clueDays',
      after: 'it was screened out or taken back; of one that led to a case, as long as the case',
    },
    seenBy: 'who looks into it; who named somebody is for the centre alone unless they agreed otherwise',
    erasing:
      'name, number and account of who sent it go at once; one that led nowhere goes with its words, one that belongs to a case stays as what somebody unknown said',
    fields: {
      'clues.person': field('推荐人微信号', 'the account of who sent it'),
      'clues.reach.name': field('推荐人姓名', 'the name of who sent it'),
      'clues.reach.phone': field('推荐人电话', 'the number of who sent it'),
      'clues.history.by': field('经手人', 'the account that did each step'),
      'clues.name': field('被推荐人姓名', 'the name of the good person'),
      'clues.hint': field('特征', 'by what the good person can be found'),
      'clues.sentence': field('一句话', 'what the good person did'),
      'clues.question.answer': field('补充', 'what the nominator answered'),
      'clues.question.words': field('问的话', 'what staff asked the nominator'),
      'clues.screened.why': field('没有采用的原因', 'why staff screened it out'),
      'clues.history.why': field('原因', 'why each step was taken'),
      'clues.exactKeys': field('查重标记', 'village and name, to find the same person again'),
      'clues.photos.fileId': field('照片', 'pictures in the storage'),
    },
  },
  case: {
    name: '好人案卷和本人同意',
    why: 'to look into what a good person did, and to make nothing public without their agreement',
    kept: {
      days: 'caseDays',
      after:
        'it ended; of an honoured person name, deed and agreement stay with the honour, the rest goes after the same days',
    },
    seenBy: 'staff on its way; the person; the public sees what was agreed to, and nothing else',
    erasing:
      'an agreement that is not public yet is taken back, and the case ends; one that stands for an honour stays with its proof until it is taken back',
    fields: {
      'cases.name': field('姓名', 'the name of the good person', AWARD),
      'cases.exactKeys': field('查重标记', 'village and name, to find the same person again', AWARD),
      'cases.nearKeys': field('近似查重标记', 'the same with one sign left out', AWARD),
      'cases.hint': field('特征', 'by what the person can be found'),
      'cases.facts': field('事实', 'what was found out'),
      'cases.deed': field('事迹', 'what may become public', AWARD),
      'cases.photo.fileId': field('照片', 'a picture in the storage', AWARD),
      'cases.verifications.witnesses.name': field('见证人', 'who was heard'),
      'cases.verifications.witnesses.relation': field('见证人关系', 'what they are to the person'),
      'cases.verifications.witnesses.said': field('证言', 'what they said'),
      'cases.verifications.words': field('核实意见', 'what staff found'),
      'cases.consent.alias': field('化名', 'the name the person goes by in public', AWARD),
      'cases.consent.answererName': field('监护人或家属', 'who agreed for somebody', AWARD),
      'cases.consent.paper.witnessName': field('同意书见证人', 'who saw a signature', AWARD),
      'cases.consent.paper.fileId': field('同意书照片', 'a picture of the signed paper', AWARD),
      'cases.consentPerson': field('答复人微信号', 'the account that agreed', AWARD),
      'cases.history.by': field('经手人', 'the account that did each step', AWARD),
      'cases.panel.members.name': office('评议人', 'who sat on the panel'),
      'cases.panel.minutes': field('评议记录', 'what the panel said'),
      'cases.background.offices': field('审查情况', 'which offices were asked, and what they found'),
      'cases.notice.outcomes': field(
        '公示结果',
        'what came of objections, as it was public during the notice',
      ),
      'cases.thanks.words': field('致谢的话', 'how the person was thanked in private'),
      'cases.history.why': field('原因', 'why each step was taken'),
    },
  },
  objection: {
    name: '公示反映',
    why: 'to look into what somebody says against a person on public notice; who it was stays hidden',
    kept: { days: 'caseDays', after: 'the case ended' },
    seenBy: 'the centre alone, the number masked; the person',
    erasing: 'name, number and account go at once; the words stay until they are looked into',
    fields: {
      'objections._id': field('反映编号', 'the case and a one-way mark of the account', MARK),
      'objections.person': field('微信号', 'the account'),
      'objections.name': field('姓名', 'the name, where given'),
      'objections.phone': field('电话', 'the number, where given'),
      'objections.words': field('内容', 'what the person wrote', {
        erased: 'while it is being looked into; they go with the case at the latest',
      }),
      'objections.outcome': field('结果', 'what came of it, as it was public during the notice'),
    },
  },
  honour: {
    name: '荣誉和故事',
    why: 'to tell in public of people who agreed to it, or whose award was public before',
    kept: 'for good, until the person takes their agreement back or the honour is revoked',
    seenBy: 'everybody, as agreed to',
    erasing: 'stays; the agreement is taken back first, and then nobody sees it any more',
    fields: {
      'honours.holder': field('获得者', 'the name, or the alias', AWARD),
      'honours.shown.name': field('公开的姓名', 'the name as it was agreed to', AWARD),
      'honours.wall': field('榜单索引', 'under which names and years it is found', AWARD),
      'honours.order': field('榜单次序', 'its place in the list', AWARD),
      'honours.deed': field('事迹', 'what the person did', AWARD),
      'honours.shown.deed': field('公开的事迹', 'what was agreed to', AWARD),
      'honours.shown.alias': field('化名', 'the name the person goes by in public', AWARD),
      'honours.shown.photoFileId': field('公开的照片', 'a picture in the storage', AWARD),
      'stories.fields': field('故事正文', 'a story told with the people in it', PUBLIC_FACE),
      'stories.live': field('公开的故事', 'what readers see of it', PUBLIC_FACE),
    },
  },
  flower: {
    name: '鲜花送文明',
    why: 'to thank an honoured person in public; staff read it first',
    kept: {
      days: 'flowerDays',
      after: 'it was sent; the words of one that is shown stay, unsigned, for as long as it is shown',
    },
    seenBy: 'everybody once it is shown; before that the person and staff',
    erasing: 'taken back and blanked',
    fields: {
      'flowers.person': field('微信号', 'the account'),
      'flowers.from': field('署名', 'how the writer signs'),
      'flowers.words': field('话', 'what the writer says', PUBLIC_FACE),
    },
  },
  message: {
    name: '消息和提醒',
    why: 'to tell somebody what became of what they did here, in the inbox and by WeChat where they agreed',
    kept: { days: 'messages.keepDays', after: 'it was sent; an agreement to one message, until it is used' },
    seenBy: 'the person; staff who phone whoever was not reached',
    erasing: 'gone at once',
    fields: {
      'messages.person': field('微信号', 'the account'),
      'messages.words.note': field('消息内容', 'may name the person somebody booked for'),
      'messages.words.title': field('消息标题', 'what it is about'),
      'consents.person': field('微信号', 'the account'),
    },
  },
  role: {
    name: '工作人员身份',
    why: 'to know who may do what',
    kept: { days: 'roleDays', after: 'the role ended, or the invitation ran out' },
    seenBy: 'staff of the node and above',
    erasing:
      'refused while a role is in force: it is handed over or taken back first. What has ended stays its period',
    fields: {
      'grants.name': office('姓名', 'the name, as the inviter wrote it'),
      'grants.person': office('微信号', 'the account'),
      'grants.invitedBy': office('邀请人微信号', 'who gave it'),
      'grants.invitedByName': office('邀请人', 'who gave it'),
      'grants.endedByName': office('结束人', 'who ended it'),
      'grants.endedWhy': office('结束原因', 'may name who took over'),
      'invitation_tries._id': field('试码人微信号', 'who tried a wrong code within the hour'),
    },
  },
  act: {
    name: '工作记录',
    why: 'to be able to tell who decided what, when and why; the audit log is never changed',
    kept: 'as long as what it tells of',
    seenBy: 'the auditor of the node; colleagues by name',
    erasing: 'stays: acts of office are not personal to whoever did them',
    fields: {
      'audit.by': office('操作人微信号', 'who did it'),
      'audit.byName': office('操作人', 'who did it'),
      'audit.thing.title': office('对象', 'of a role the name of who it was for'),
      'audit.why': office('原因', 'why it was done'),
      'audit.before': office('之前', 'what stood there'),
      'audit.after': office('之后', 'what stands there now; of an answer its words'),
      'activities.contactName': office('活动联系人', 'whom to ask, as staff wrote it for the public'),
      'activities.contactPhone': office('活动联系电话', 'where to ask, as staff wrote it for the public'),
      'activities.outcome.by': office('登记人', 'who wrote the outcome down'),
      'drafts.activity.contactName': office('活动联系人', 'the same in a draft'),
      'drafts.activity.contactPhone': office('活动联系电话', 'the same in a draft'),
      'drafts.base.contactName': office('活动联系人', 'the same before a change'),
      'drafts.base.contactPhone': office('活动联系电话', 'the same before a change'),
      'drafts.byName': office('最后改的人', 'who wrote last'),
      'drafts.steps.byName': office('经手人', 'who did each step'),
      'series.fields.contactName': office('活动联系人', 'the same in a series'),
      'series.fields.contactPhone': office('活动联系电话', 'the same in a series'),
      'series.by': office('填写人微信号', 'who wrote it'),
      'series.byName': office('填写人', 'who wrote it'),
      'stations.dutyPerson': office('值班人', 'who is on duty, as the station tells the public'),
      'stations.phone': office('站点电话', 'the station’s number'),
      'hours.by': office('补录人微信号', 'who entered hours'),
      'hours.byName': office('补录人', 'who entered hours'),
      'hours.approvedBy': office('审批人微信号', 'who approved'),
      'hours.approvedByName': office('审批人', 'who approved'),
      'missing_hours.answeredBy': office('答复人微信号', 'who answered'),
      'clues.enteredBy': office('代记人微信号', 'who wrote down what came by phone'),
      'clues.history.byName': office('经手人', 'who did each step'),
      'cases.verifications.by': office('核实人微信号', 'who looked into it'),
      'cases.verifications.byName': office('核实人', 'who looked into it'),
      'cases.consent.paper.recordedBy': office('记录人', 'who took the paper'),
      'cases.background.by': office('审查人微信号', 'who asked the offices'),
      'cases.background.byName': office('审查人', 'who asked the offices'),
      'cases.panel.by': office('评议记录人微信号', 'who wrote the panel’s decision down'),
      'cases.thanks.byName': office('致谢人', 'who thanked in private'),
      'cases.history.byName': office('经手人', 'who did each step'),
      'objections.settledBy': office('办理人微信号', 'who looked into it'),
      'stories.byName': office('作者', 'who wrote it'),
      'stories.writers': office('写过的人', 'who wrote what waits'),
      'photos.by': office('上传人微信号', 'who added a photo'),
      'photos.byName': office('上传人', 'who added a photo'),
      'photos.fileId': office('活动照片', 'a picture; staff say that those in it agreed, and remove it'),
      'reveals.by': office('查看人微信号', 'who looked a number up; a month'),
      'tree_changes.by': office('变更人微信号', 'who planned it'),
      'tree_changes.byName': office('变更人', 'who planned it'),
      'jobs.by': office('发起人微信号', 'who began it'),
      'jobs.byName': office('发起人', 'who began it'),
      'imports.by': office('导入人微信号', 'who brought a file in; a month'),
      'imports.byName': office('导入人', 'who brought a file in; a month'),
      'exports.by': office('导出人微信号', 'who made a file; the file itself is gone within the hour'),
    },
  },
  file: {
    name: '上传和导入的临时文件',
    why: 'a file arrives in pieces; a list is looked through before it is brought in',
    kept: 'pieces a day, lists a month, files that were made until nobody may download them',
    seenBy: 'whoever sent it',
    erasing: 'pieces go at once',
    fields: {
      'uploads._id': field('分片编号', 'holds the account'),
      'uploads.by': field('微信号', 'the account'),
      'uploads.data': field('分片', 'the bytes'),
      'imports.fileName': field('文件名', 'what the file was called'),
      'imports.preview': field('预览', 'rows of a list: teams and honours with their names'),
      'import_rows.rows': field('名单', 'the same, to be brought in or taken back'),
    },
  },
  erasure: {
    name: '删除中的记录',
    why: 'so that an erasing that broke off is finished by the clock',
    kept: 'minutes: it goes when the erasing is through',
    seenBy: 'nobody',
    erasing: 'goes last',
    fields: {
      'erasures._id': field('编号', 'a one-way mark of the account'),
      'erasures.person': field('微信号', 'the account that is being erased'),
    },
  },
} as const satisfies Record<string, PersonalTopic>
export type PersonalTopicId = keyof typeof personal

/** Every declared field, with its topic. */
export const personalFields: ReadonlyMap<string, PersonalField & { topic: PersonalTopicId }> = new Map(
  (Object.entries(personal) as [PersonalTopicId, PersonalTopic][]).flatMap(([topic, { fields }]) =>
    Object.entries(fields).map(([path, told]) => [path, { ...told, topic }] as const),
  ),
)
