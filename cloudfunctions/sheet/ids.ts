import { createHash } from 'node:crypto'
import { type Context, openidOf } from '../_lib/defineFunction'

const digest = (words: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32)

/** Of what a request makes: the same request sent twice makes one. */
export const idOfRequest = (context: Context): string => digest([openidOf(context), context.key])

/** The id that the same thing has in every file. */
export const idOfThing = (kind: string, stationId: string, sameness: readonly string[]): string =>
  digest([kind, stationId, ...sameness])

export const idOfPart = (importId: string, part: number): string => `${importId}_${part}`
