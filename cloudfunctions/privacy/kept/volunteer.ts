import { county } from '../../../config/county/current'
import { members, teams, volunteers } from '../../_lib/collections'
import { personKey } from '../../booking/ids'
import { signOff } from '../../volunteer/leave'
import { type Keeper, recordOf, sayAt } from '../keeper'
import { MEMBER } from '../words'

const MOST = 1000

const named = (list: readonly { id: string; name: string }[], ids: readonly string[]) =>
  list
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')

export const volunteer: Keeper = {
  async read(person) {
    const [own, rows, led] = await Promise.all([
      volunteers.find(personKey(person)),
      members.list({ person }, { limit: MOST }),
      teams.list({ leaderPerson: person }, { limit: MOST }),
    ])
    const known = await teams.byIds(rows.map(({ teamId }) => teamId))
    const teamName = (id: string) => known.find(({ _id }) => _id === id)?.name
    const { skills, freeTimes } = county.volunteers
    return [
      ...(own
        ? [
            recordOf(
              'volunteer',
              ['姓名', own.name],
              ['电话', own.phone],
              ['全国编号', own.nationalNumber],
              ['年龄段', own.ageBand === 'adult' ? '成年' : '14 到 17 岁'],
              ['实践站', own.stationName],
              ['会做', named(skills, own.skills)],
              ['有空', named(freeTimes, own.freeTimes)],
              ['想听的', named(county.categories, own.interests)],
              ['一周最多几条新活动', own.weeklyCap],
              ['负面清单', `${own.acknowledged.version} 版，${sayAt(own.acknowledged.at)} 看过`],
              ['登记时间', sayAt(own.since)],
            ),
          ]
        : []),
      ...rows.map(({ teamId, name, status, at }) =>
        recordOf(
          'volunteer',
          ['队伍', teamName(teamId)],
          ['登记的姓名', name],
          ['状态', MEMBER[status]],
          ['时间', sayAt(at)],
        ),
      ),
      ...led.map(({ name, leader, phone }) =>
        recordOf('volunteer', ['我带的队伍', name], ['队长姓名', leader], ['队伍电话', phone]),
      ),
    ]
  },
  async erase({ person, context }) {
    await signOff(context)
    await members.updateAll({ by: person }, { by: '' })
  },
}
