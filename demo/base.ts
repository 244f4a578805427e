import type {
  DirectoryRecord,
  ProjectRecord,
  SignRecord,
  StationRecord,
} from '../cloudfunctions/_lib/records'
import { stationTree } from '../domain/stationTree'
import type { CountySeed } from '../types/county'

/** What a real county's database begins with: nothing in it is made up. */
export interface CountyRecords {
  stations: StationRecord[]
  signs: SignRecord[]
  directory: DirectoryRecord
  projects: ProjectRecord[]
}

const NOT_TOLD_YET = {
  dutyPerson: null,
  phone: null,
  officeHours: null,
  office: null,
  route: null,
  venues: [],
}

/** The stored form of a county's own files. Contact fields are null until somebody fills them in. */
export function countyRecords(seed: CountySeed): CountyRecords {
  const stations = stationTree(seed.divisions, seed.signs).map(
    ({ id, ...node }): StationRecord => ({
      _id: id,
      ...node,
      status: 'open',
      successorId: null,
      ...NOT_TOLD_YET,
    }),
  )
  return {
    stations,
    signs: seed.signs.map(({ code, number, division }) => ({
      _id: code,
      number,
      stationId: division,
      status: 'current',
    })),
    directory: { _id: 'stations', stations: stations.map(lineOf) },
    projects: seed.projects.map(({ id, ...project }) => ({ _id: id, ...project })),
  }
}

const lineOf = ({ _id, name, level, townName, townId, number }: StationRecord) => ({
  id: _id,
  name,
  level,
  townName,
  townId,
  number,
})
