import { grants, invitationTries, uploads } from '../../_lib/collections'
import type { AuditRecord } from '../../_lib/records/staff'
import { deeds } from '../../audit/list'
import { everyOf, type Keeper, recordOf, sayAt } from '../keeper'
import { ROLE } from '../words'

const MOST = 1000

/** Roles, and what was done in them: acts of office stay, and are shown. */
export const roles: Keeper = {
  async read(person) {
    const [held, done] = await Promise.all([
      grants.list({ person }, { limit: MOST }),
      everyOf<AuditRecord>(deeds, { by: person }, 'at'),
    ])
    return [
      ...held.map((one) =>
        recordOf(
          'role',
          ['身份', ROLE[one.role]],
          ['单位', one.nodeName],
          ['登记的姓名', one.name],
          ['从', sayAt(one.acceptedAt)],
          ['到', sayAt(one.endedAt)],
        ),
      ),
      ...done.map(({ at, byName, thing }) =>
        recordOf(
          'act',
          ['操作时间', sayAt(at)],
          ['记的姓名', byName],
          // The title of a role is the name of who it was for.
          ['对象', thing.kind === 'grant' ? '人员身份' : thing.title],
        ),
      ),
    ]
  },
  async erase({ person }) {
    await invitationTries.remove(person)
  },
}

export const uploaded: Keeper = {
  async read(person) {
    const pieces = await uploads.list({ by: person }, { limit: MOST, without: { data: false } })
    const files = [...new Set(pieces.map(({ uploadId }) => uploadId))]
    return files.map((id) => {
      const first = pieces.find(({ uploadId }) => uploadId === id)
      return recordOf('file', ['没用上的文件', '传到一半的'], ['上传时间', sayAt(first?.at ?? null)])
    })
  },
  async erase({ person }) {
    await uploads.removeAll({ by: person })
  },
}
