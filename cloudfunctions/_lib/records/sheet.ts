import type * as v from 'valibot'
import type { ExportKind, ImportLine, ImportStatus, Preview, SheetKind } from '../../../types/sheet'
import type { JoinMode } from '../../../types/team'
import type { Instant } from '../../../types/time'

/** What comes in from a file and belongs to a node. A row that was taken back stays, as `removed`. */
export interface Brought {
  /** Made from the node and what makes it the same thing, so that no file brings it in twice. */
  _id: string
  stationId: string
  stationName: string
  /** The node's way from the county. */
  path: string[]
  status: 'current' | 'removed'
  /** The import that brought it in. */
  importId: string
  rev: number
  createdAt: Instant
  changedAt: Instant
  demo?: true
}

/** A volunteer team 志愿队伍. */
export interface TeamRecord extends Brought {
  name: string
  kind: 'general' | 'backbone' | 'village' | 'social' | 'other' | null
  leader: string | null
  phone: string | null
  people: number | null
  words: string | null
  /** The team above it in the tree. */
  parentId?: string | null
  joinMode?: JoinMode
  /** openid of the volunteer who leads it here. */
  leaderPerson?: string | null
  /** Of the last changes, so that one sent again does not undo a later one. */
  doneKeys?: string[]
}

/** A file that was looked through, and how far it has been brought in or taken back. */
export interface ImportRecord {
  _id: string
  kind: SheetKind
  nodeId: string
  nodeName: string
  path: string[]
  fileName: string
  /** openid */
  by: string
  byName: string
  at: Instant
  status: ImportStatus
  counts: ImportLine['counts']
  /** How many documents hold its rows, and the one to go on with. */
  parts: number
  cursor: number
  done: number
  left: number
  leftRows: ImportLine['leftRows']
  appliedAt: Instant | null
  undoUntil: Instant | null
  /** Who is at it until when, by idempotency key; empty when nobody is. */
  leaseKey: string
  leaseUntil: Instant | ''
  /** What the preview answered besides, for the same request sent twice. */
  preview: Pick<v.InferOutput<typeof Preview>, 'rows' | 'moreRows' | 'notes'>
}

/** A row that does something. */
export interface ImportRow {
  row: number
  title: string
  does: 'new' | 'change'
  /** Of the document that it makes or changes. */
  id: string
  stationId: string
  /** Of a change: what it finds and what it puts, and nothing else. */
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Some rows of an import; `_id` is the import's and their number. */
export interface ImportRowsRecord {
  _id: string
  importId: string
  at: Instant
  rows: ImportRow[]
}

/** A spreadsheet that was made for somebody; its file is gone when `kept` is false. */
export interface ExportRecord {
  _id: string
  kind: ExportKind
  nodeId: string
  path: string[]
  title: string
  fields: string[]
  rows: number
  /** openid; nobody else may download it. */
  by: string
  at: Instant
  expiresAt: Instant
  cloudPath: string
  /** Null until the file is there. */
  fileId: string | null
  kept: boolean
}
