import * as v from 'valibot'
import type { Contract } from './contract'
import { UploadId } from './file'
import { Count, Id, line } from './text'
import { Day, Instant } from './time'

/** What can be brought in from a spreadsheet. Projects and activities become drafts; nothing is public unreviewed. */
export const SheetKind = v.picklist(['stations', 'projects', 'teams', 'honours', 'activities'])
export type SheetKind = v.InferOutput<typeof SheetKind>

/** More rows than this are to be split over several files. */
export const SHEET_ROWS_MAX = 5000

/** A file to keep on the person's own device. */
const SheetFile = v.object({ name: v.string(), base64: v.string() })

/** Something to put right before the file can be used. Row as the spreadsheet numbers it; null for the file as a whole. */
export const SheetProblem = v.object({
  row: v.nullable(Count),
  column: v.nullable(v.string()),
  says: v.string(),
})
export type SheetProblem = v.InferOutput<typeof SheetProblem>

/** What a row will do: add, change what is there, nothing because it is there already or twice in the file. */
export const RowDoes = v.picklist(['new', 'change', 'same', 'twice'])
export type RowDoes = v.InferOutput<typeof RowDoes>

export const PreviewRow = v.object({
  row: Count,
  title: v.string(),
  does: RowDoes,
  /** What changes, column by column; empty unless `change`. */
  changes: v.array(v.object({ column: v.string(), from: v.string(), to: v.string() })),
})
export type PreviewRow = v.InferOutput<typeof PreviewRow>

/** ready: looked through, nothing done · applying, undoing: under way, or stopped half-way and to be gone on with */
export const ImportStatus = v.picklist(['ready', 'applying', 'applied', 'undoing', 'undone'])
export type ImportStatus = v.InferOutput<typeof ImportStatus>

export const ImportLine = v.object({
  id: Id,
  kind: SheetKind,
  nodeName: v.string(),
  fileName: v.string(),
  byName: v.string(),
  at: Instant,
  status: ImportStatus,
  counts: v.object({ rows: Count, new: Count, change: Count, same: Count, twice: Count }),
  /** Rows that `status` has gone through already. */
  done: Count,
  /** Rows that were left alone because somebody changed them in the meantime, and the first 50 of them. */
  left: Count,
  leftRows: v.array(v.object({ row: Count, title: v.string() })),
  /** Until when it can be undone; null while nothing was applied. */
  undoUntil: v.nullable(Instant),
})
export type ImportLine = v.InferOutput<typeof ImportLine>

/** What a file would do. With problems nothing is kept, and `ready` is null. */
export const Preview = v.object({
  ready: v.nullable(ImportLine),
  /** Of all data rows: how many cannot be used. */
  refused: Count,
  /** The first 50. */
  problems: v.array(SheetProblem),
  moreProblems: v.boolean(),
  /** The first 50 rows that do something. */
  rows: v.array(PreviewRow),
  moreRows: v.boolean(),
  /** What else to know about the file, e.g. hidden sheets that were not read. */
  notes: v.array(v.string()),
})
export type Preview = v.InferOutput<typeof Preview>

/** What can be taken out as a spreadsheet. */
export const ExportKind = v.picklist(['roster', 'activities', 'stations', 'teams', 'honours'])
export type ExportKind = v.InferOutput<typeof ExportKind>

export const ExportLine = v.object({
  id: Id,
  kind: ExportKind,
  title: v.string(),
  rows: Count,
  at: Instant,
  /** From then on nobody can download it. */
  expiresAt: Instant,
  ready: v.boolean(),
})
export type ExportLine = v.InferOutput<typeof ExportLine>

const importOf = {
  right: 'data.import',
  input: v.strictObject({ importId: Id }),
  output: ImportLine,
} as const

export const sheetContract = {
  /** An empty spreadsheet with headings, an example, notes and lists to choose from. */
  template: {
    allow: ['staff'],
    right: 'data.import',
    input: v.strictObject({ kind: SheetKind }),
    output: SheetFile,
  },
  /** Reads a file that was sent up and says what it would do to a node and what lies below it. Changes nothing. */
  preview: {
    allow: ['staff'],
    right: 'data.import',
    write: true,
    input: v.strictObject({
      kind: SheetKind,
      nodeId: Id,
      fileName: line(100),
      uploadId: UploadId,
      pieces: v.pipe(Count, v.minValue(1)),
    }),
    output: Preview,
  },
  /** Begins to bring in what the preview said; `step` goes on until the status is `applied`. */
  apply: { allow: ['staff'], write: true, ...importOf },
  /** Begins to take it back, within 7 days; `step` goes on until the status is `undone`. */
  undo: { allow: ['staff'], write: true, ...importOf },
  /** Does the next rows, at most 200 or 8 s. While another call is at it, nothing; the answer says how far it is. */
  step: { allow: ['staff'], write: true, ...importOf },
  /** The caller's imports, latest first, at most 20. */
  imports: {
    allow: ['staff'],
    right: 'data.import',
    input: v.strictObject({}),
    output: v.object({ imports: v.array(ImportLine) }),
  },
  /**
   * Makes a spreadsheet with the chosen fields. `activityId` for a roster; the two days for activities. Mobile
   * numbers and residents' names are always masked. It can be downloaded for 30 minutes, by who made it.
   */
  export: {
    allow: ['staff'],
    right: 'data.export',
    write: true,
    input: v.strictObject({
      kind: ExportKind,
      nodeId: Id,
      activityId: v.optional(Id),
      fromOn: v.optional(Day),
      toOn: v.optional(Day),
      fields: v.pipe(v.array(v.pipe(v.string(), v.maxLength(30))), v.minLength(1), v.maxLength(30)),
    }),
    output: ExportLine,
  },
  /** The address of an export's file for a few minutes. */
  link: {
    allow: ['staff'],
    right: 'data.export',
    input: v.strictObject({ exportId: Id }),
    output: v.object({ name: v.string(), url: v.string() }),
  },
  /** The caller's exports, latest first, at most 20. */
  exports: {
    allow: ['staff'],
    right: 'data.export',
    input: v.strictObject({}),
    output: v.object({ exports: v.array(ExportLine) }),
  },
} as const satisfies Contract
