import * as v from 'valibot'

/**
 * What a person may be for a node of the division tree; it holds for everything below that node.
 * county 中心 · town 分中心 · station 实践站 · frontDesk 现场签到 · reviewer 审核员 · auditor 监督员 ·
 * proxy 帮办员 · teamLeader 队长
 */
export const Role = v.picklist([
  'county',
  'town',
  'station',
  'frontDesk',
  'reviewer',
  'auditor',
  'proxy',
  'teamLeader',
])
export type Role = v.InferOutput<typeof Role>

/** One thing that staff do. Every staff action of the contract names exactly one. */
export const rights = [
  /** See what a node is working on: drafts, activities, what waits. */
  'work.see',
  /** Write, submit, withdraw, cancel and postpone activities and projects; settle them. */
  'activity.write',
  /** Let through or send back what others submitted. */
  'activity.review',
  /** Profile, hours, venues and the six ones of a station. */
  'station.edit',
  /** Let a station publish without review. */
  'station.trust',
  /** Rename, merge, move and close nodes of the tree. */
  'tree.change',
  /** Print signs and posters, report them damaged or installed. */
  'sign.print',
  /** Issue and replace codes. */
  'sign.issue',
  /** Who is expected at an activity, phones masked. */
  'roster.see',
  /** Book for people without a phone, at the door and on the telephone. */
  'proxy.book',
  /** Mark who came and who left, and who did not come. */
  'door.mark',
  /** Answer who objects to a no-show, and excuse. */
  'standing.answer',
  /** Enter volunteer hours by hand, and approve those of others. */
  'hours.enter',
  'hours.approve',
  /** Look into clues about good people: enter, ask, link to a case; and say that one goes no further. */
  'clue.handle',
  'clue.screen',
  /** Write and verify a case, ask for consent; the town's opinion; everything the centre decides. */
  'case.verify',
  'case.review',
  'case.decide',
  /** Read every step of every case. */
  'case.audit',
  /** Honours 荣誉: put right, take off the wall; and raise or revoke them. */
  'honour.write',
  'honour.decide',
  /** Stories 肥城好故事 and brand pages: write them, and let through what others wrote. */
  'story.write',
  'story.review',
  /** Read thank-you notes before they are shown. */
  'flower.check',
  /** See what became of the county's messages, and switch them. */
  'message.manage',
  /** See how the clock and the counters are doing. */
  'system.see',
  /** What happened on the day: headcounts, outcomes, photos. */
  'day.record',
  /** A whole phone number, for a reason and a time. */
  'phone.reveal',
  'stats.see',
  'data.import',
  'data.export',
  /** Invite people to a role, hand over, revoke. */
  'grant.give',
  'audit.see',
  /** Answer corrections 纠错, complaints and suggestions 投诉建议. */
  'feedback.answer',
] as const
export type Right = (typeof rights)[number]
