const GONE = /^(?:guest|gone)_/

/** What stands in place of an account: of a guest without a phone, or of somebody who erased themselves. */
export const isNobody = (person: string): boolean => GONE.test(person)
