import { maskName } from '../../../domain/hours'
import { command as _ } from '../../_lib/collection'
import { certificates, hours, missingHours, stars } from '../../_lib/collections'
import type { CertificateRecord, HoursRecord, MissingRecord } from '../../_lib/records/hours'
import { everyOf, type Keeper, leaveHistories, recordOf, sayAt, untilNone } from '../keeper'
import { HOURS } from '../words'

const MOST = 100

export const service: Keeper = {
  async read(person) {
    const [served, asked, reached, printed] = await Promise.all([
      everyOf<HoursRecord>(hours, { person }, 'from'),
      everyOf<MissingRecord>(missingHours, { person }, 'at'),
      stars.list({ person }, { limit: MOST }),
      everyOf<CertificateRecord>(certificates, { person }, 'asOf'),
    ])
    return [
      ...served.map((one) =>
        recordOf(
          'service',
          ['活动', one.activityTitle],
          ['从', sayAt(one.from)],
          ['到', sayAt(one.until)],
          ['小时', one.halfHours / 2],
          ['怎么记的', HOURS[one.status]],
          ['我的异议', one.contest?.by === 'person' && one.contest.words],
          ['答复', one.contest?.answer],
        ),
      ),
      ...asked.map(({ title, at, words, answer }) =>
        recordOf(
          'service',
          ['少记的活动', title],
          ['提出时间', sayAt(at)],
          ['说明', words],
          ['答复', answer],
        ),
      ),
      ...reached.map(({ level, noticedAt, name }) =>
        recordOf('service', ['星级', level], ['公示从', sayAt(noticedAt)], ['公示姓名', name]),
      ),
      ...printed.map(({ _id, name, asOf }) =>
        recordOf('service', ['证明编号', _id], ['证明上的姓名', name], ['截至', sayAt(asOf)]),
      ),
    ]
  },
  async erase({ person, gone }) {
    await leaveHistories(hours, { person }, person)
    await hours.updateAll(
      { person, 'contest.by': 'person', 'contest.words': _.neq('') },
      { 'contest.words': '' },
    )
    // A record of hours that was not told yet has nobody to be told to.
    await hours.updateAll({ person }, { person: gone, tell: null })
    await missingHours.updateAll({ person }, { person: gone, words: '' })
    await stars.removeAll({ person })
    // What was handed out can still be checked; a name that went with its time stays none.
    await untilNone(
      (limit) => certificates.list({ person }, { limit }),
      ({ _id, name }) => certificates.takeIf({ _id, person }, { person: gone, name: name && maskName(name) }),
    )
  },
}
