import { county } from '../../config/county/current'
import type { Audience } from '../../types/activity'
import type { Category } from '../../types/county'

const UNKNOWN: Category = { id: '', seal: '事', name: '其他', words: '', tone: 'ink' }

/** The category of an activity; a neutral one when a newer server knows more than this phone. */
export const categoryOf = (id: string): Category =>
  county.categories.find((category) => category.id === id) ?? UNKNOWN

/** Who an activity is for, in words: 老年人、残疾人. */
export const sayAudiences = (audiences: readonly Audience[]): string =>
  audiences.map((audience) => county.audiences[audience]).join('、')
