/**
 * What a refused call may have written all the same, and why. Everything else that is refused leaves no trace.
 */
export const PAID: Record<string, { collection: string; why: string }> = {
  'staff.lookInvitation': {
    collection: 'invitation_tries',
    why: 'a guess is paid for before it is looked up',
  },
  'staff.accept': { collection: 'invitation_tries', why: 'a guess is paid for before it is looked up' },
  'case.askedByCode': { collection: 'invitation_tries', why: 'a guess is paid for before it is looked up' },
  'case.answerConsent': { collection: 'invitation_tries', why: 'a guess is paid for before it is looked up' },
  'booking.claim': { collection: 'invitation_tries', why: 'a guess is paid for before it is looked up' },
  'door.arrive': { collection: 'bookings', why: 'a guess of the six digits is counted in the booking first' },
  'door.leave': { collection: 'bookings', why: 'a guess of the six digits is counted in the booking first' },
}

/** Of the collections that a refused call wrote to, those it had no reason to. */
export const unpaid = (action: string, touched: readonly string[]): string[] =>
  touched.filter((collection) => collection !== PAID[action]?.collection)
