import type { Kind } from '../_kit/personal'

/**
 * Who reads personal data of others in the reply of which action: roles of staff, `self` whose it is, `others` of the
 * residents; `*` is everybody whom the action answers, which for a staff action is who has its right for that node.
 * An action that is not here tells nobody anything. Public by design, and so of no kind here: who to ask about an
 * activity and their number, a station's person on duty and its number, and the name and the deed of an honoured
 * person as far as they agreed.
 */
export const tells: Record<string, Partial<Record<Kind, string>>> = {
  // Whoever holds the slip and knows the number that was given then.
  'booking.claim': { guestName: '*' },
  // The village and the town list what they have to do; this case waits for the centre.
  'case.list': { trueName: 'county' },
  'case.open': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.write': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.addPhoto': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.removePhoto': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.verify': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.review': { witnessName: '*' },
  'case.sendBack': { witnessName: '*' },
  'case.close': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.merge': { hint: '*', nominatorWords: '*', witnessName: '*' },
  'case.unmerge': { witnessName: '*' },
  'case.askConsent': { witnessName: '*' },
  'case.recordConsent': { witnessName: '*' },
  'case.withdrawFor': { witnessName: '*' },
  'case.rewrite': { witnessName: '*' },
  'case.thank': { witnessName: '*' },
  'case.checkBackground': { witnessName: '*' },
  'case.decidePanel': { witnessName: '*' },
  'case.publish': { witnessName: '*' },
  'case.settleObjection': { objectorWords: '*', witnessName: '*' },
  'case.objector': { objectorName: '*', objectorPhone: '*' },
  'case.honour': { witnessName: '*' },
  'case.advance': { witnessName: '*' },
  'case.revoke': { witnessName: '*' },
  'case.trails': { trueName: '*' },
  'case.myConsents': { trueName: 'self' },
  'case.withdrawConsent': { trueName: '*' },
  'clue.mine': { nominatorWords: 'self' },
  'clue.answer': { nominatorWords: '*' },
  'clue.withdraw': { nominatorWords: '*' },
  'clue.queue': { hint: '*', nominatorWords: '*' },
  // This nominator agreed that the station may know; who did not stands in `clue.unlink`.
  'clue.open': { hint: '*', nominatorName: '*', nominatorWords: '*' },
  'clue.ask': { hint: '*', nominatorName: '*', nominatorWords: '*' },
  'clue.unlink': { hint: '*', nominatorWords: '*' },
  'clue.screenOut': { hint: '*', nominatorName: '*', nominatorWords: '*' },
  'clue.nominator': { nominatorName: '*', nominatorPhone: '*' },
  'day.roster': { bookerName: '*' },
  'day.reveal': { bookerPhone: '*' },
  'door.list': { bookerName: '*' },
  'door.mark': { bookerName: '*' },
  'door.find': { bookerName: '*' },
  // It waits for the village: those above take it up without its person's number.
  'draft.takeUp': { proposerName: 'station teamLeader', proposerPhone: 'station teamLeader' },
  'draft.decline': { proposerName: 'station teamLeader', proposerPhone: 'station teamLeader' },
  'feedback.mine': { reporterWords: 'self' },
  'feedback.queue': { reporterWords: '*' },
  'feedback.open': { reporterWords: '*' },
  'feedback.callBack': { reporterPhone: '*' },
  'feedback.answer': { reporterWords: '*' },
  'feedback.passUp': { reporterWords: '*' },
  'honour.list': { trueName: '*' },
  'hours.certificates': { certificateName: 'self' },
  'hours.ofActivity': { bookerName: '*' },
  'hours.queue': { bookerName: '*' },
  'message.inbox': { messageNote: 'self' },
  'message.notReached': { messageNote: '*' },
  'proxy.mine': { guestName: 'self' },
  'proxy.line': { bookerName: '*' },
  'standing.list': { appealWords: '*', bookerName: '*' },
  'story.myFlowers': { flowerSender: 'self' },
  'story.takeFlower': { flowerSender: '*' },
  'story.flowers': { flowerSender: '*' },
  'story.judgeFlower': { flowerSender: '*' },
  // The leader is told to the team's own people.
  'team.list': { leaderName: 'self' },
  'team.mine': { leaderName: 'self' },
  'team.members': { memberName: '*' },
  'team.set': { leaderName: '*' },
  'volunteer.mine': { nationalNumber: 'self', volunteerName: 'self', volunteerPhone: 'self' },
  'volunteer.pause': { nationalNumber: '*', volunteerName: '*', volunteerPhone: '*' },
  'privacy.export': {
    bookerName: 'self',
    bookerPhone: 'self',
    nationalNumber: 'self',
    volunteerName: 'self',
    volunteerPhone: 'self',
  },
}

/** What no reply ever holds, though it is kept, and why it is kept. */
export const never: Partial<Record<Kind, string>> = {
  guestPhone: 'for staff to call, one at a time and told in the log; who booked knows it',
  leaderPhone: 'from an imported list of teams; shown to nobody',
  answererName: 'who answered for somebody else about consent; for a dispute',
}
