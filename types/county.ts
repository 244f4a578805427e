import type { Audience } from './activity'
import type { TemplateName, Words } from './message'
import type { Project } from './project'

/** 讲 评 帮 乐 庆 and x: one character in a seal, with its own tone. */
export interface Category {
  id: string
  seal: string
  name: string
  /** What it is, in a line a villager understands. */
  words: string
  tone: 'red' | 'ink' | 'green' | 'plum' | 'gold' | 'blue'
}

/** Everything another county would change and a phone needs to know. Kept small: it travels in the main package. */
export interface County {
  id: string
  /** The id of the county's own node in the station tree. */
  rootId: string
  name: string
  appName: string
  slogan: string
  aim: string
  /** Who to call when nothing else helps. */
  hotline: { name: string; phone: string }
  categories: readonly Category[]
  contentAreas: readonly { id: string; name: string }[]
  audiences: Readonly<Record<Audience, string>>
  /** Theme of each month, January first. */
  themes: readonly { title: string; words: string }[]
  /** The days that 庆 is about, in no order. */
  festivals: readonly Festival[]
  booking: CountyBooking
  hours: CountyHours
  messages: CountyMessages
  privacy: CountyPrivacy
  volunteers: CountyVolunteers
  goodPeople: CountyGoodPeople
  honours: CountyHonours
  /** Subscribe-message templates by what they tell. */
  templates: Readonly<Record<TemplateName, CountyTemplate>>
}

/** Types of the fields of a template, as WeChat names them; `enum` with the values that its template allows. */
export type FieldType =
  | 'thing'
  | 'number'
  | 'letter'
  | 'symbol'
  | 'character_string'
  | 'time'
  | 'date'
  | 'amount'
  | 'phone_number'
  | 'car_number'
  | 'name'
  | 'phrase'
  | { enum: readonly string[] }

/**
 * A template as it was chosen in WeChat's console. Titles differ from each other: WeChat asks for one of the same
 * title only. Two names may share an id; then one consent serves either.
 */
export interface CountyTemplate {
  /** Empty where the county has none yet. */
  id: string
  title: string
  /** By the field's name there, `thing1`: its type, and which word of the message goes into it; `kind` is its name. */
  fields: Readonly<Record<string, { type: FieldType; from: keyof Words | 'kind' }>>
}

/** How good people 好人 are found, looked into and named in public. Deadlines are working days unless they say otherwise. */
export interface CountyGoodPeople {
  categories: readonly { id: string; name: string; words: string }[]
  /** Clues of one person: in a day, and open at a time. */
  perDay: number
  openMost: number
  /** Days for an answer of the nominator, and of the person; and when the person is reminded. */
  answerDays: number
  consentDays: number
  remindDays: number
  deadlines: {
    village: number
    town: number
    ask: number
    background: number
    panel: number
    publish: number
    screenObjection: number
    objection: number
    honour: number
  }
  /** Working days of the public notice 公示. */
  noticeDays: number
  panelLeast: number
  poolMonths: number
  /** Of a hundred refusals so many are looked at again by somebody else. */
  sampleShare: number
  /** Days on which this county's offices differ from the official calendar. */
  calendar: { off: readonly string[]; on: readonly string[] }
}

/** What honours are called here, by level, and since when there are any to be looked for. */
export interface CountyHonours {
  goodPerson: Readonly<Record<'county' | 'city' | 'province' | 'national', string>>
  moralModel: Readonly<Record<'county' | 'city' | 'province' | 'national', string>>
  givenBy: string
  fromYear: number
}

export interface CountyVolunteers {
  /** What somebody can do, and the categories that need it. */
  skills: readonly { id: string; name: string; categories: readonly string[] }[]
  freeTimes: readonly { id: string; name: string }[]
  /** 六项负面清单, acknowledged at sign-up. The county fills in its own text; none is invented here. */
  negativeList: { version: string; items: readonly string[] }
}

export interface CountyMessages {
  /** Sent in a minute at most, by all senders together. */
  perMinute: number
  /** An activity whose title holds one of these is not named where others may see the screen. */
  discreet: readonly string[]
  /** Messages of the inbox are kept so many days. */
  keepDays: number
}

/**
 * For how many days what says who somebody is stays readable after it was of use 保存期限. What has its own period
 * elsewhere: names and numbers of bookings `booking.contactDays`, messages `messages.keepDays`.
 */
export interface CountyPrivacy {
  /** Reports 群众反映: the number of one that was never answered, and the words after the answer. */
  reportDays: number
  /** Ideas of residents: name, number and place, from when they were sent. */
  ideaDays: number
  /** Clues that were screened out or taken back. */
  clueDays: number
  /** Cases that ended without an honour; of the others what was looked into, after the honour. */
  caseDays: number
  /** What volunteers wrote about hours that are wrong or missing. */
  serviceDays: number
  /** The name on a certificate of hours; its number can be checked longer. */
  certificateDays: number
  /** Thank-you notes: the words of those that are not shown, the signature of the others. */
  flowerDays: number
  /** Who held a role, after it ended; invitations that nobody accepted likewise. */
  roleDays: number
}

/** A festival by the calendar it follows. */
export interface Festival {
  id: string
  name: string
  on:
    | { solar: readonly [month: number, day: number] }
    | { lunar: readonly [month: number, day: number] }
    /** One of the 24 solar terms 节气, by its Chinese name. */
    | { term: string }
    /** 除夕: the day before the first of a lunar year. */
    | { lunarYearEnd: true }
}

/** Who gets a freed seat, and how. Hours count back from the start of the activity. */
export interface LineRules {
  /** How many parties may wait: this share of the seats, but at least so many. */
  share: number
  least: number
  /** In how many waiting lists one person may stand. */
  perPerson: number
  /** A seat that comes free earlier than this is simply given; later it is offered. */
  confirmHours: number
  /** Later than this nobody is asked any more: free seats go to whoever of the list comes first. */
  closeHours: number
  /** How long an offer stands, and how long when the start is nearer than `shortWithinHours`. */
  offerHours: number
  shortOfferHours: number
  shortWithinHours: number
  /** No offer stands longer than until so many hours before the start. */
  offerEndHours: number
  /** Hours of the day, at +08:00, in which the clock of an offer runs. */
  dayFrom: number
  dayTo: number
  /** An offer that would leave less time than this is not made. */
  offerLeastMinutes: number
  /** How often smaller parties may pass one that does not fit. */
  passes: number
  /** How often somebody may stand in the list again after an offer ran out or was declined. */
  rejoins: number
}

/** Keeping one's word, over a rolling time; nothing of it is ever public. */
export interface StandingRules {
  days: number
  lateWeight: number
  noteAt: number
  limitAt: number
  limitDays: number
  /** While limited: live bookings at a time. */
  liveMost: number
  appealDays: number
}

/** How volunteer hours are counted and honoured. */
export interface CountyHours {
  /** Of the last begun hour: up to so many minutes count nothing, up to so many half an hour, more a whole. */
  rounding: { noneUpTo: number; halfUpTo: number }
  /** A mark at the door that arrives later than so many minutes after the end was no mark at the door. */
  heardMinutes: number
  /** Recorded hours for each star. */
  stars: readonly number[]
  /** Working days of the public notice before a star is given. */
  noticeDays: number
  /** What is looked at: entries by hand of one person and by one writer in 30 days, and their share of an activity. */
  exceptions: { perPerson: number; perWriter: number; enteredShare: number }
  /** How long somebody may say that hours are missing. */
  askDays: number
  /** What the numbers of certificates begin with. */
  certificatePrefix: string
}

export interface CountyBooking {
  /** Where an activity does not say otherwise, booking closes this many minutes before it starts. */
  closesMinutesBefore: number
  maxParty: number
  /** Until so many hours before the start a booking can be cancelled without a mark. */
  cancelHours: number
  /** Whoever cancels within so many minutes of getting the seat was not late. */
  graceMinutes: number
  /** Live bookings that one person may have at a time. */
  liveMost: number
  /** Live bookings for others: by a helper 帮办员, and by anybody for their family. */
  helperMost: number
  familyMost: number
  line: LineRules
  standing: StandingRules
  /** From when on people can be checked in, and how long a code at the door lives. */
  arrival: { minutesBefore: number; codeSeconds: number; attendedShare: number }
  /** Names and phone numbers of a booking are blanked so many days after the activity. */
  contactDays: number
}

/** A row of the division list 区划: the county, a town, or a village. */
export interface Division {
  code: string
  name: string
  level: 'county' | 'township' | 'village'
  parent: string
}

/** A sign issued for good: the code in the QR and the number under it. Rows are only ever added. */
export interface Sign {
  code: string
  number: string
  division: string
}

/** What the functions' database is first filled with. Never shipped to phones. */
export interface CountySeed {
  divisions: readonly Division[]
  signs: readonly Sign[]
  projects: readonly Project[]
}
