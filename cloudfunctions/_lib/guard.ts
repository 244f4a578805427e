import { county } from '../../config/county/current'
import { may, nodesFor } from '../../domain/rights'
import type { ErrorCode } from '../../types/errors'
import { stations } from './collections'
import { type Context, type Refusal, refuse } from './defineFunction'
import type { StationRecord } from './records'
import type { Staff } from './staff'

/** Of a staff action, which always runs with one. */
export function staffIn(context: Context): Staff {
  if (!context.staff) throw new Error('a staff action declares its right')
  return context.staff
}

/** Whether the caller has this action's right for a thing on this path. */
export const mayAt = (context: Context, path: readonly string[]): boolean => {
  const { grants, right } = staffIn(context)
  return may(grants, right, path)
}

/**
 * The refusal for a thing the caller has no right to. A thing that does not exist is refused the same way, so
 * that nobody learns what there is beyond their own nodes; only who may see everything hears `unknown`.
 */
export function whyNotAt(
  context: Context,
  thing: { path: readonly string[] } | null,
  unknown: ErrorCode,
): Refusal | null {
  if (thing) return mayAt(context, thing.path) ? null : refuse('not_allowed')
  return refuse(mayAt(context, [county.rootId]) ? unknown : 'not_allowed')
}

/** A node of the tree that the caller has this action's right for. */
export async function nodeFor(context: Context, nodeId: string): Promise<StationRecord | Refusal> {
  const station = await stations.find(nodeId)
  const refusal = whyNotAt(context, station, 'station_unknown')
  return refusal ?? (station as StationRecord)
}

/** The nodes for which the caller has this action's right. */
export const ownNodes = (context: Context): string[] => {
  const { grants, right } = staffIn(context)
  return nodesFor(grants, right)
}
