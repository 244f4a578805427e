import { type Zippable, zipSync } from 'fflate'
import { signSheet } from '../../domain/signSheet'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { jobs, signs, stations } from '../_lib/collections'
import type { Work } from '../_lib/jobs'
import type { SignRecord, StationRecord } from '../_lib/records'
import type { JobRecord } from '../_lib/records/job'
import { removeFiles, storeFile } from '../_lib/storage'
import { listing } from './listing'
import { fileNameOf, folderName, folderOf } from './names'
import { dataUri, extensionOf, pictureOf } from './picture'
import { house } from './read'
import { joinZips } from './zip'

/** So many codes are asked for at a time: far below WeChat's 5000 a minute. */
const LANES = 6

/** Pictures are packed already; deflating what holds them as text takes the third back that base64 added. */
const STORED = { level: 0 } as const
const DEFLATED = { level: 1 } as const

export interface Placed {
  sign: SignRecord
  station: StationRecord
}

/** All sheets of a node in one archive, a folder for each town. */
export const sheetWork: Work = {
  async part(job, codes, now) {
    const placed = await placedOf(codes)
    const files: Zippable = {}
    await inLanes(placed, async (one) => {
      for (const [name, content] of await filesOf(one)) files[name] = content
      await signs.takeIf({ _id: one.sign._id }, { printedAt: now })
    })
    const zip = zipSync(files, { mtime: new Date(job.startedAt) })
    return storeFile(`jobs/${job._id}/${job.done}.zip`, Buffer.from(zip))
  },
  async finish(job) {
    const files = listing(await placedOf(job.items))
    const last = Buffer.from(zipSync(files, { mtime: new Date(job.startedAt), ...DEFLATED }))
    const result = await joinZips(job.parts, last, `signs/${job._id}/${folderName(job.nodeName)}站牌.zip`)
    await removeFiles(job.parts)
    await dropOlder(job)
    return result
  },
}

/** The plates with their stations, in the order asked for. */
async function placedOf(codes: readonly string[]): Promise<Placed[]> {
  const found = new Map((await signs.byIds(codes)).map((sign) => [sign._id, sign]))
  const ids = new Set([...found.values()].map(({ stationId }) => stationId))
  const places = new Map((await stations.byIds([...ids])).map((station) => [station._id, station]))
  return codes.flatMap((code) => {
    const sign = found.get(code)
    const station = sign && places.get(sign.stationId)
    return sign && station ? [{ sign, station }] : []
  })
}

async function filesOf({ sign, station }: Placed): Promise<[string, Zippable[string]][]> {
  const { picture } = await pictureOf(sign)
  const words = { ...station, number: sign.number }
  const [folder, name, uri] = [folderOf(words), fileNameOf(words), dataUri(picture)]
  const page = (size: 'a4' | 'plate') => Buffer.from(signSheet(size, words, house, uri))
  return [
    [`${folder}/A4/${name}.svg`, [page('a4'), DEFLATED]],
    [`${folder}/牌子/${name}.svg`, [page('plate'), DEFLATED]],
    [`${folder}/二维码/${name}.${extensionOf(picture)}`, [picture, STORED]],
  ]
}

async function inLanes<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let one = list[next++]; one !== undefined; one = list[next++]) await work(one)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** Earlier archives of the node are of no more use. */
async function dropOlder({ nodeId, startedAt }: JobRecord): Promise<void> {
  const older = await jobs.list(
    { nodeId, startedAt: _.lt(startedAt as Instant) },
    { order: [['startedAt', 'desc']], limit: 5 },
  )
  for (const { _id, fileId } of older) {
    if (!fileId) continue
    await jobs.takeIf({ _id, fileId }, { fileId: null })
    await removeFiles([fileId])
  }
}
