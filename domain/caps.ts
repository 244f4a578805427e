/**
 * What one person may do in a day where nothing else bounds it. Far above what anybody needs who means well; it
 * only keeps one phone from filling the database or somebody's evening.
 */
export const dayCaps = {
  /** Pieces of files sent up: seven of the largest, or a hundred photos as phones make them. */
  upload: 600,
  /** Certificates of hours, each with a number of its own. */
  certificate: 10,
  /** Names put on the notice of a star, each of which WeChat's check reads; taking one back is free. */
  starName: 20,
  /** Changes of one's own sign-up, each of which WeChat's check may read. */
  signUp: 20,
  /** Asking to join teams. */
  teamJoin: 20,
  /** Invitations that a leader sends: each is a message to somebody. */
  teamInvite: 30,
  /** Bookings for family, given up again or not. */
  family: 20,
  /** Objections to who is on public notice. */
  objection: 3,
} as const

export type CapKind = keyof typeof dayCaps

/** Entries in the history of one booking, after which it is not made anew: booked and given up ten times and more. */
export const BOOKING_MOVES_MOST = 24
