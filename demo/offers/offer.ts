import type { Audience, Mode } from '../../types/activity'

/** An activity that comes round again: what it is, and on which days it may fall. */
export interface Offer {
  /** `{节}` and `{事}` stand for the coming festival and what people do for it. */
  title: string
  category: string
  contentArea: string | null
  mode: Mode
  /** Everyone unless told. */
  audiences?: readonly Audience[]
  /** Index into the station's venues. */
  venue: number
  /** Weekdays on which it may fall, 0 for Sunday. */
  weekdays: readonly number[]
  /** True when it falls on all of these weekdays instead of one of them. */
  everyDay?: true
  /** Weeks from one occurrence to the next. */
  everyWeeks: number
  /** `HH:mm`, one of which is drawn. */
  times: readonly string[]
  minutes: number
  /** `{做}` stands for what happens at the coming festival. */
  content: string
  bring?: string
  /** For a bookable one: seats, of which one number is drawn. */
  seats?: readonly number[]
  /** Booking opens so many days before; 14 unless told. */
  opensDaysBefore?: number
  maxParty?: number
  asksName?: true
  asksPhone?: true
  /** Id of the project it belongs to, where the county has it. */
  project?: string
  /** Months in which it takes place, 1 to 12; all unless told. */
  months?: readonly number[]
}
