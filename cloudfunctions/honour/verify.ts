import { publicFace, yearOf } from '../../domain/honour'
import type { honourContract } from '../../types/honour'
import { honours } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'

/** Says whether a number is one of ours and still stands; the name only as long as it is public. */
export const verify: Actions<typeof honourContract>['verify'] = async ({ number }) => {
  const [record] = await honours.list({ number }, { limit: 1 })
  if (!record || (record.status === 'removed' && !record.revokedAt)) return { certificate: null }
  const face = publicFace(record)
  return {
    certificate: {
      number,
      status: record.revokedAt ? ('revoked' as const) : ('valid' as const),
      revokedOn: record.revokedOn ?? null,
      title: record.title,
      level: record.level,
      year: yearOf(record),
      givenOn: record.givenOn,
      givenBy: record.givenBy ?? null,
      name: face?.name ?? null,
      alias: face?.alias ?? false,
    },
  }
}
