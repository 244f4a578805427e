import * as v from 'valibot'
import type { Contract } from './contract'
import { SignCode, StationLevel } from './station'
import { Count, Id, line } from './text'
import { Day, Instant } from './time'

/**
 * Where a plate is in its life. fresh: not printed yet · printed: waits to be put up · installed: hangs ·
 * damaged: hangs and needs repair · replaced: another code has taken its place.
 */
export const SignState = v.picklist(['fresh', 'printed', 'installed', 'damaged', 'replaced'])
export type SignState = v.InferOutput<typeof SignState>

/** A plate as the list of plates shows it. */
export const SignLine = v.object({
  code: SignCode,
  /** Printed under the code. */
  number: v.string(),
  stationId: Id,
  stationName: v.string(),
  townName: v.nullable(v.string()),
  level: StationLevel,
  state: SignState,
  printedAt: v.nullable(Instant),
  installedAt: v.nullable(Instant),
  damagedAt: v.nullable(Instant),
  damagedNote: v.nullable(v.string()),
  replacedBy: v.nullable(SignCode),
  /** The last day on which somebody scanned it; null for never. */
  lastScannedOn: v.nullable(Day),
})
export type SignLine = v.InferOutput<typeof SignLine>

/** Which plates of a list: all but replaced ones, those in one state, or hanging ones nobody ever scanned. */
export const SignShow = v.picklist(['all', 'fresh', 'printed', 'damaged', 'unscanned', 'replaced'])
export type SignShow = v.InferOutput<typeof SignShow>

/** Sheets: A4 upright for paper, the plate 400 × 300 mm lying. */
export const SheetSize = v.picklist(['a4', 'plate'])
export type SheetSize = v.InferOutput<typeof SheetSize>

export const PosterSize = v.picklist(['a4', 'a3'])
export type PosterSize = v.InferOutput<typeof PosterSize>

export const Month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** A job of many plates on its way: how far it is, and where its archive is once it is done. */
export const SignJob = v.object({
  id: Id,
  nodeId: Id,
  nodeName: v.string(),
  status: v.picklist(['running', 'done', 'failed']),
  total: Count,
  done: Count,
  byName: v.string(),
  startedAt: Instant,
  finishedAt: v.nullable(Instant),
  /** A link that works for two hours; null until done. */
  url: v.nullable(v.string()),
  bytes: v.nullable(Count),
})
export type SignJob = v.InferOutput<typeof SignJob>

/** A page to print, as SVG text with its measures in millimetres. */
const Printed = { svg: v.string(), fileName: v.string() }

export const signContract = {
  /** The plates below a node in the order of their numbers, 50 at a time; `after` is the last one's code. */
  list: {
    allow: ['staff'],
    right: 'sign.print',
    input: v.strictObject({ nodeId: Id, show: SignShow, after: v.optional(SignCode) }),
    output: v.object({
      signs: v.array(SignLine),
      more: v.boolean(),
      /** How many there are of each kind. */
      counts: v.record(SignShow, Count),
    }),
  },
  /** One plate with its sheet. The code is drawn by WeChat the first time and kept from then on. */
  sheet: {
    allow: ['staff'],
    right: 'sign.print',
    input: v.strictObject({ code: SignCode, size: SheetSize }),
    output: v.object({
      sign: SignLine,
      ...Printed,
      /** A link to the picture of the code alone, for half an hour. */
      codeUrl: v.string(),
    }),
  },
  /** A month's menu in large type with the station's code. `left` is how many activities found no place. */
  poster: {
    allow: ['staff'],
    right: 'sign.print',
    input: v.strictObject({ stationId: Id, month: Month, size: PosterSize }),
    output: v.object({ ...Printed, shown: Count, left: Count }),
  },
  /** What happened to a plate. `repaired` is also for a damaged one that was printed anew with the same code. */
  mark: {
    allow: ['staff'],
    right: 'sign.print',
    write: true,
    input: v.variant('mark', [
      v.strictObject({ mark: v.picklist(['installed', 'repaired']), code: SignCode }),
      v.strictObject({ mark: v.literal('damaged'), code: SignCode, note: line(100) }),
    ]),
    output: SignLine,
  },
  /** A new code for a plate whose old one is lost or misused. The old one still leads to its station. */
  replace: {
    allow: ['staff'],
    right: 'sign.issue',
    write: true,
    input: v.strictObject({ code: SignCode, why: line(100) }),
    output: SignLine,
  },
  /** Begins to make all sheets below a node; one that is under way for the node is answered instead. */
  startJob: {
    allow: ['staff'],
    right: 'sign.print',
    write: true,
    input: v.strictObject({ nodeId: Id }),
    output: SignJob,
  },
  /**
   * Works on for some seconds and tells how far it is; to be called until the job is no longer running. Calls
   * at the same time do not do the same work: while one works the others only tell.
   */
  step: {
    allow: ['staff'],
    right: 'sign.print',
    input: v.strictObject({ jobId: Id }),
    output: SignJob,
  },
  /** The latest job of a node. */
  job: {
    allow: ['staff'],
    right: 'sign.print',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({ job: v.nullable(SignJob) }),
  },
  /** Works on jobs that nobody drives any more. */
  continueJobs: {
    allow: ['clock'],
    write: true,
    input: v.strictObject({}),
    output: v.object({ steps: Count }),
  },
} as const satisfies Contract
