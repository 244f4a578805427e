import { nameKey, plainHolder, publicFace, wallKey } from '../../domain/honour'
import type { InputOf } from '../../types/contract'
import type { honourContract } from '../../types/honour'
import { command as _ } from '../_lib/collection'
import { honours } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { linksTo } from '../_lib/storage'
import { cardOf, shorten } from './card'

const PAGE = 20

/** What no card shows. */
const UNREAD = { path: false, takenBack: false, doneKeys: false, personKey: false, caseId: false } as const

const keyOf = ({ name, ...wish }: InputOf<typeof honourContract.wall>): string =>
  name ? nameKey(name) : wallKey(wish)

/**
 * One choice is one key of one index, so a page costs the same however many honours there are. The record is
 * asked once more whether anything of it is public: the key alone would not be enough.
 */
export const wall: Actions<typeof honourContract>['wall'] = async (wish) => {
  const found = await honours.list(
    { wall: keyOf(wish), ...(wish.after ? { order: _.lt(wish.after) } : {}) },
    { order: [['order', 'desc']], limit: PAGE + 1, without: UNREAD },
  )
  const page = found.slice(0, PAGE)
  const typed = plainHolder(wish.name ?? '')
  const faces = page.flatMap((record) => {
    const face = publicFace({ ...record, path: [] })
    return face && plainHolder(face.name).includes(typed) ? [{ record, face }] : []
  })
  const links = await linksTo(faces.flatMap(({ face }) => face.photoFileId ?? []))
  return {
    honours: faces.map(({ record, face }) => {
      const photo = face.photoFileId ? (links.get(face.photoFileId) ?? null) : null
      return { ...cardOf(record, face, photo), deed: face.deed && shorten(face.deed) }
    }),
    next: found.length > PAGE ? (page.at(-1)?.order ?? null) : null,
  }
}
