/**
 * The waiting list told as simply as it can be, for tests to check the real one against: one activity, one list, one
 * thing at a time. It knows nothing of documents, conditions or clocks, and shares no code with the product.
 */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CHINA = 8 * HOUR

export type State =
  | 'none'
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'cancelled'
  | 'late_cancelled'
  | 'declined'
  | 'offer_expired'

interface Person {
  state: State
  seats: number
  since: number
  until: number
  passed: number
  letGo: number
}

const awake = (at: number) => {
  const hour = new Date(at + CHINA).getUTCHours()
  return hour >= 8 && hour < 21
}

/** Minute by minute, as one would count on one's fingers. */
function whenAwake(at: number, minutes: number): number {
  let now = at
  for (let left = minutes; left > 0; now += MINUTE) if (awake(now)) left--
  while (!awake(now - MINUTE)) now += MINUTE
  return now
}

const awakeBetween = (from: number, to: number) => {
  let minutes = 0
  for (let at = from; at < to; at += MINUTE) if (awake(at)) minutes++
  return minutes
}

export class LineModel {
  readonly people = new Map<string, Person>()
  line: string[] = []
  outOfTurn = 0

  constructor(
    private readonly start: number,
    public capacity: number,
    public lineMax: number,
  ) {}

  of(name: string): Person {
    const known = this.people.get(name)
    if (known) return known
    const person: Person = { state: 'none', seats: 0, since: 0, until: 0, passed: 0, letGo: 0 }
    this.people.set(name, person)
    return person
  }

  get held(): number {
    return [...this.people.values()]
      .filter(({ state }) => state === 'confirmed' || state === 'offered')
      .reduce((sum, { seats }) => sum + seats, 0)
  }

  get free(): number {
    return this.capacity - this.held
  }

  book(name: string, seats: number, wait: boolean, now: number): void {
    const person = this.of(name)
    if (['confirmed', 'waitlisted', 'offered'].includes(person.state)) return
    if (now >= this.start - 2 * HOUR) return
    if (this.line.length === 0 && this.free >= seats) {
      Object.assign(person, { state: 'confirmed', seats, since: now })
      return
    }
    if (!wait || now >= this.start - 3 * HOUR || this.line.length >= this.lineMax || person.letGo > 1) return
    Object.assign(person, { state: 'waitlisted', seats, since: now, passed: 0 })
    this.line.push(name)
    this.serve(now)
  }

  cancel(name: string, now: number): void {
    const person = this.of(name)
    if (now >= this.start) return
    const others = this.line.length > 0
    if (person.state === 'confirmed') {
      const late = now >= this.start - 24 * HOUR && now > person.since + 30 * MINUTE
      this.move(person, late ? 'late_cancelled' : 'cancelled', now)
    } else if (person.state === 'waitlisted') {
      this.line = this.line.filter((one) => one !== name)
      this.move(person, 'cancelled', now)
    } else if (person.state === 'offered') {
      this.letGo(person, 'declined', now)
    } else return
    if (others) this.serve(now)
  }

  accept(name: string, now: number): void {
    const person = this.of(name)
    if (person.state !== 'offered' || now >= person.until) return
    this.move(person, 'confirmed', now)
    this.serve(now)
  }

  take(name: string, now: number): void {
    const person = this.of(name)
    if (person.state !== 'waitlisted' || now >= this.start || this.mode(now) !== 'take') return
    if (this.free < person.seats) return
    this.jump(name, now)
  }

  moveUp(name: string, now: number): void {
    const person = this.of(name)
    if (person.state !== 'waitlisted' || now >= this.start || this.free < person.seats) return
    this.outOfTurn++
    this.jump(name, now)
  }

  resize(capacity: number, lineMax: number, now: number): void {
    if (capacity < this.held) return
    this.capacity = capacity
    this.lineMax = lineMax
    if (this.line.length > 0) this.serve(now)
  }

  serve(now: number): void {
    for (const person of this.people.values()) {
      if (person.state === 'offered' && person.until <= now) this.letGo(person, 'offer_expired', now)
    }
    for (const mode = this.mode(now); mode !== 'take'; ) {
      const next = this.nextFitting()
      if (next === null) return
      for (const before of this.line.slice(0, this.line.indexOf(next))) this.of(before).passed++
      this.line = this.line.filter((one) => one !== next)
      this.move(this.of(next), mode === 'give' ? 'confirmed' : 'offered', now)
      this.of(next).until = mode === 'offer' ? this.offerEnds(now) : 0
    }
  }

  private nextFitting(): string | null {
    for (const name of this.line) {
      const { seats, passed } = this.of(name)
      if (seats <= this.free) return name
      if (passed >= 2) return null
    }
    return null
  }

  private jump(name: string, now: number): void {
    this.line = this.line.filter((one) => one !== name)
    this.move(this.of(name), 'confirmed', now)
    this.serve(now)
  }

  private letGo(person: Person, to: State, now: number): void {
    person.letGo++
    this.move(person, to, now)
  }

  private move(person: Person, state: State, now: number): void {
    person.state = state
    person.since = now
  }

  private mode(now: number): 'give' | 'offer' | 'take' {
    if (now < this.start - 48 * HOUR) return 'give'
    if (now >= this.start - 3 * HOUR) return 'take'
    return awakeBetween(now, this.offerEnds(now)) >= 30 ? 'offer' : 'take'
  }

  private offerEnds(now: number): number {
    const hours = now >= this.start - 24 * HOUR ? 2 : 12
    return Math.min(whenAwake(now, hours * 60), this.start - 2 * HOUR)
  }
}
