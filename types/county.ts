import type { Audience } from './activity'
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
  /** Subscribe-message template ids by what they tell; empty where the county has none yet. */
  templates: { booked: string }
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

export interface CountyBooking {
  /** Where an activity does not say otherwise, booking closes this many minutes before it starts. */
  closesMinutesBefore: number
  maxParty: number
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
