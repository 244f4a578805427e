import type { StationRecord } from '../cloudfunctions/_lib/records'
import type { TeamRecord } from '../cloudfunctions/_lib/records/sheet'

/** The tree that the county tells of: one 总队, backbone teams, and a team of each village of the demo's town. */
export function demoTeams(stations: readonly StationRecord[]): (TeamRecord & { demo: true })[] {
  const centre = stations.find(({ level }) => level === 'county')
  const town = stations.find(({ level }) => level === 'town')
  if (!centre || !town) return []
  const of = (station: StationRecord, different: Partial<TeamRecord> & { _id: string; name: string }) =>
    ({
      kind: 'village',
      leader: null,
      phone: null,
      people: null,
      words: null,
      joinMode: 'ask',
      leaderPerson: null,
      stationId: station._id,
      stationName: station.name,
      path: station.path,
      status: 'kept',
      parentId: null,
      ...different,
      demo: true,
    }) as unknown as TeamRecord & { demo: true }
  const top = of(centre, {
    _id: 'demo-team-top',
    name: '肥城志愿服务总队',
    kind: 'general',
    joinMode: 'invite',
  })
  const backbone = ['市直机关志愿服务队', '社团组织志愿服务队'].map((name, i) =>
    of(centre, { _id: `demo-team-b${i}`, name, kind: 'backbone', parentId: top._id, joinMode: 'open' }),
  )
  const villages = stations
    .filter(({ level, townId }) => level === 'village' && townId === town._id)
    .map((station) =>
      of(station, {
        _id: `demo-team-${station._id}`,
        name: `${station.name}志愿服务队`,
        parentId: top._id,
        joinMode: 'open',
      }),
    )
  return [top, ...backbone, ...villages]
}
