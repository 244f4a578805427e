import { createHash } from 'node:crypto'
import type { SignRecord } from '../../../cloudfunctions/_lib/records'
import type { JobRecord } from '../../../cloudfunctions/_lib/records/job'
import { codeOf } from '../../../domain/sign'
import type { Asks } from '../../_kit/asks'
import { at, pathOf } from '../../_kit/records'

/** A second plate at a node. */
export const codeAt = (node: string): string => codeOf(createHash('sha256').update(node).digest())

export const aSign = (node: string, different: Partial<SignRecord> = {}): SignRecord => ({
  _id: codeAt(node),
  number: '800',
  stationId: node,
  status: 'current',
  damagedAt: at('11-20 09:00'),
  damagedNote: `secret-${node}`,
  ...different,
})

export const aJob = (node: string, different: Partial<JobRecord> = {}): JobRecord => ({
  _id: `job-${node}`,
  kind: 'signs',
  nodeId: node,
  nodeName: `secret-${node}`,
  path: pathOf(node),
  status: 'running',
  items: [codeAt(node)],
  done: 0,
  parts: [],
  fileId: null,
  bytes: null,
  lease: '',
  leaseUntil: '',
  failures: 0,
  by: 'o-somebody',
  byName: '某人',
  startedAt: at('11-20 09:00'),
  finishedAt: null,
  ...different,
})

export const asks: Asks = {
  world: (node) => ({ signs: [aSign(node)], jobs: [aJob(node)] }),
  asks: {
    list: (node) => ({ nodeId: node, show: 'all' }),
    sheet: (node) => ({ code: codeAt(node), size: 'a4' }),
    poster: (node) => ({ stationId: node, month: '2026-11', size: 'a3' }),
    mark: (node) => ({ code: codeAt(node), mark: 'damaged', note: '裂了' }),
    replace: (node) => ({ code: codeAt(node), why: '丢了' }),
    startJob: (node) => ({ nodeId: node }),
    step: (node) => ({ jobId: `job-${node}` }),
    job: (node) => ({ nodeId: node }),
  },
  plain: { continueJobs: { ask: () => ({}), others: 'not_allowed' } },
}
