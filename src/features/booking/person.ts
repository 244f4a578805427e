import type { Audience } from '../../../types/activity'
import { keep, recall } from '../../lib/storage'

/** What a person wrote last time, remembered on this phone alone. */
export interface Person {
  name: string
  phone: string
  /** Null for none of the groups; undefined while unanswered. */
  audience?: Audience | null
}

export const rememberedPerson = (): Person => recall<Person>('person') ?? { name: '', phone: '' }

export const rememberPerson = (person: Person): void => keep('person', person)
