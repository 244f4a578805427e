/**
 * What the worlds of the questions hold about people, each kind with a text of its own that stands nowhere else, so
 * that any reply can be searched for it. Names go before the node they belong to: `预约人甲 secret-990001001`.
 */
export const personal = {
  bookerName: '预约人甲',
  bookerPhone: '13811110001',
  guestName: '代报人乙',
  guestPhone: '13811110002',
  volunteerName: '志愿者丙',
  volunteerPhone: '13811110003',
  nationalNumber: 'GJ370983000003',
  memberName: '队员丁',
  leaderName: '队长戊',
  leaderPhone: '13811110004',
  nominatorName: '推荐人己',
  nominatorPhone: '13811110005',
  nominatorWords: '推荐的话庚',
  hint: '院子门口有棵枣树',
  witnessName: '证人辛',
  objectorName: '反映人壬',
  objectorPhone: '13811110006',
  objectorWords: '反映的话癸',
  trueName: '真名子',
  answererName: '家属丑',
  reporterPhone: '13811110007',
  reporterWords: '反映内容寅',
  proposerName: '提议人卯',
  proposerPhone: '13811110008',
  appealWords: '那天住院了',
  flowerSender: '送花人辰',
  certificateName: '证明巳名',
  messageNote: '消息正文午',
} as const
export type Kind = keyof typeof personal

const OPENID = /(?<![A-Za-z0-9])o-[A-Za-z]/

/** The kinds of personal data in a reply, openids among them; only those of one node when it is given. */
export function kindsIn(reply: unknown, node?: string): (Kind | 'openid')[] {
  const text = JSON.stringify(reply)
  const found = (Object.keys(personal) as Kind[]).filter((kind) =>
    text.includes(node && /Name$/.test(kind) ? nameAt(kind, node) : personal[kind]),
  )
  return OPENID.test(text) ? [...found, 'openid'] : found
}

/** A name of a kind at a node. */
export const nameAt = (kind: Kind, node: string): string => `${personal[kind]} secret-${node}`
