import { createHash } from 'node:crypto'
import type { ImportRecord } from '../../../cloudfunctions/_lib/records/sheet'
import { Role } from '../../../types/rights'
import { type Asks, openidOf } from '../../_kit/asks'
import { anActivity, at, COUNTY, fileIdOf, pathOf, TOWN, VILLAGE } from '../../_kit/records'

const anImport = (node: string, id: string, different: Partial<ImportRecord>): ImportRecord => ({
  _id: `${id}-${node}`,
  kind: 'teams',
  nodeId: node,
  nodeName: node,
  path: pathOf(node),
  fileName: `secret-${node}.xlsx`,
  by: `o-somebody-of-${node}`,
  byName: `secret-${node}`,
  at: at('11-23 09:00'),
  status: 'ready',
  counts: { rows: 1, new: 1, change: 0, same: 0, twice: 0 },
  parts: 1,
  cursor: 0,
  done: 0,
  left: 0,
  leftRows: [],
  appliedAt: null,
  undoUntil: null,
  leaseKey: '',
  leaseUntil: '',
  preview: { rows: [], moreRows: false, notes: [] },
  ...different,
})

const applied = { appliedAt: at('11-23 09:00'), undoUntil: at('11-30 09:00') }
/** Not a node, but what its maker may load. */
const OWN = 'own'
const UPLOAD = 'upload-of-teams'

/** The same small file sent up by everybody who asks. */
const uploads = () =>
  Role.options.flatMap((role) =>
    [VILLAGE, TOWN, COUNTY].map((home) => ({
      _id: `${UPLOAD}_o-${role}-${home}_0`,
      uploadId: UPLOAD,
      by: `o-${role}-${home}`,
      index: 0,
      data: Buffer.from('队伍名称,实践站\n甲队,003\n').toString('base64'),
      at: at('11-23 09:00'),
    })),
  )

/** What the county's own person made; nobody else may have it. */
const ownExport = {
  _id: 'export-own',
  kind: 'stations',
  nodeId: VILLAGE,
  path: pathOf(VILLAGE),
  title: '站点',
  fields: ['number'],
  rows: 1,
  by: openidOf(`county-${COUNTY}`),
  at: at('11-23 09:50'),
  expiresAt: at('11-23 10:20'),
  cloudPath: 'exports/own.xlsx',
  fileId: fileIdOf('exports/own.xlsx'),
  kept: true,
} as { _id: string }

export const asks: Asks = {
  world: (node) => ({
    activities: [anActivity({ _id: `sheet-${node}`, organiserId: node, path: pathOf(node) })],
    bookings: [
      {
        _id: `sheet-${node}-booking`,
        activityId: `sheet-${node}`,
        person: `o-guest-${node}`,
        status: 'confirmed',
        partySize: 1,
        holdKey: 'hold',
        code: createHash('sha256').update(node).digest('hex').slice(0, 6),
        name: `secret-${node}`,
        phone: null,
        audience: null,
        createdAt: at('11-22 09:00'),
        cancelledAt: null,
        title: '书法课堂',
        startsAt: at('11-28 09:00'),
        endsAt: at('11-28 11:00'),
        notice: null,
        history: [],
      } as { _id: string },
    ],
    imports: [
      anImport(node, 'ready', {}),
      anImport(node, 'applied', { status: 'applied', ...applied }),
      anImport(node, 'applying', { status: 'applying', ...applied }),
    ],
    import_rows: [
      {
        _id: `applying-${node}_0`,
        importId: `applying-${node}`,
        at: at('11-23 09:00'),
        rows: [
          {
            row: 2,
            title: '甲队',
            does: 'new',
            id: `team-${node}`,
            stationId: node,
            before: {},
            after: { name: '甲队', kind: null, leader: null, phone: null, people: null, words: null },
          },
        ],
      } as { _id: string },
    ],
    exports: [
      {
        _id: `export-${node}`,
        kind: 'stations',
        nodeId: node,
        path: pathOf(node),
        title: `secret-${node}`,
        fields: ['number'],
        rows: 1,
        by: `o-somebody-of-${node}`,
        at: at('11-23 09:50'),
        expiresAt: at('11-23 10:20'),
        cloudPath: `exports/${node}.xlsx`,
        fileId: null,
        kept: true,
      } as { _id: string },
      ...(node === VILLAGE ? [ownExport] : []),
    ],
    // Everybody's, and the same wherever it is put: only the first node brings them.
    uploads: node === VILLAGE ? uploads() : [],
  }),
  okAt: { link: OWN },
  files: () => ({ 'exports/own.xlsx': Buffer.from('a sheet') }),
  asks: {
    template: () => ({ kind: 'teams' }),
    preview: (node) => ({ kind: 'teams', nodeId: node, fileName: '表.csv', uploadId: UPLOAD, pieces: 1 }),
    apply: (node) => ({ importId: `ready-${node}` }),
    undo: (node) => ({ importId: `applied-${node}` }),
    step: (node) => ({ importId: `applying-${node}` }),
    imports: () => ({}),
    export: (node) => ({ kind: 'roster', nodeId: node, activityId: `sheet-${node}`, fields: ['name'] }),
    link: (node) => ({ exportId: node === OWN ? 'export-own' : `export-${node}` }),
    exports: () => ({}),
  },
}
