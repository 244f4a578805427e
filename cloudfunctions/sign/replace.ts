import { createHash } from 'node:crypto'
import { codeOf } from '../../domain/sign'
import type { signContract } from '../../types/sign'
import { tell } from '../_lib/audit'
import { signs } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { SignRecord, StationRecord } from '../_lib/records'
import { lineOf, signFor } from './read'

const CANDIDATES = 4

/**
 * The old sign is claimed for one new code in one write; the new sign follows and is written again by whoever
 * asks when that did not come about. So there is never a station with two new codes for one old sign.
 */
export const replace: Actions<typeof signContract>['replace'] = async ({ code, why }, context) => {
  const found = await signFor(context, code)
  if (found instanceof Refusal) return found
  const { station } = found
  let old = found.sign
  if (old.status === 'current') {
    const fresh = await freeCode(context, code)
    await tell(context, {
      act: 'issueSign',
      thing: { kind: 'sign', id: code, title: `${old.number} ${station.fullName}` },
      path: station.path,
      why,
      before: { code },
      after: { code: fresh },
    })
    await signs.takeIf(
      { _id: code, status: 'current' },
      { status: 'replaced', replacedBy: fresh, replaceKey: context.key },
    )
    old = (await signs.find(code)) ?? old
  }
  const issued = await issue(old, station, context)
  return issued && old.replaceKey === context.key ? lineOf(issued, station) : refuse('sign_replaced')
}

/** The same for a request that arrives twice, and never one that was issued before. */
async function freeCode(context: Context, old: string): Promise<string> {
  const codes = Array.from({ length: CANDIDATES }, (_unused, i) =>
    codeOf(
      createHash('sha256')
        .update(`${context.key}/${openidOf(context)}/${old}/${i}`)
        .digest(),
    ),
  )
  const taken = new Set((await signs.byIds(codes)).map(({ _id }) => _id))
  const free = codes.find((code) => !taken.has(code))
  if (!free) throw new Error('every candidate for a new code is taken')
  return free
}

async function issue(old: SignRecord, station: StationRecord, context: Context): Promise<SignRecord | null> {
  if (!old.replacedBy) return null
  const sign: SignRecord = {
    _id: old.replacedBy,
    number: station.number,
    stationId: old.stationId,
    status: 'current',
    issuedAt: context.now,
  }
  return (await signs.put(sign)) ? sign : signs.find(sign._id)
}
