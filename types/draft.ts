import * as v from 'valibot'
import { Audience, Mode } from './activity'
import type { Contract } from './contract'
import { Count, Id, line, Phone, words } from './text'
import { Day, Instant } from './time'

/** Who may come to see it: the station's own people, the whole town, the whole county. */
export const Reach = v.picklist(['station', 'town', 'county'])
export type Reach = v.InferOutput<typeof Reach>

/** What staff write of an activity. A draft may lack anything; what is missing is null. */
export const ActivityFields = v.strictObject({
  title: v.nullable(line(40)),
  category: v.nullable(Id),
  contentArea: v.nullable(Id),
  projectId: v.nullable(Id),
  content: v.nullable(words(1000)),
  bring: v.nullable(line(100)),
  startsAt: v.nullable(Instant),
  endsAt: v.nullable(Instant),
  placeName: v.nullable(line(40)),
  placeRoute: v.nullable(line(100)),
  access: v.nullable(line(60)),
  audiences: v.array(Audience),
  mode: Mode,
  /** Seats in all; of a bookable activity. */
  capacity: v.nullable(v.pipe(Count, v.maxValue(5000))),
  /** Of them kept for walk-ins and helpers until 24 h before the start. */
  reserve: v.pipe(Count, v.maxValue(5000)),
  maxParty: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(20)),
  asksName: v.boolean(),
  asksPhone: v.boolean(),
  reach: Reach,
  contactName: v.nullable(line(30)),
  contactPhone: v.nullable(Phone),
})
export type ActivityFields = v.InferOutput<typeof ActivityFields>

/** What staff write of a project. */
export const ProjectFields = v.strictObject({
  name: v.nullable(line(40)),
  category: v.nullable(Id),
  contentArea: v.nullable(Id),
  kind: v.picklist(['brand', 'campaign', 'regular']),
  story: v.nullable(words(2000)),
})
export type ProjectFields = v.InferOutput<typeof ProjectFields>

/** Where the words stand: being written, waiting for review, let through. Taken back or returned is a draft again. */
export const DraftStatus = v.picklist(['draft', 'submitted', 'published', 'dropped'])
export type DraftStatus = v.InferOutput<typeof DraftStatus>

/** What WeChat's check said of the words at submit, apart from where the draft stands. risky is never submitted. */
export const ContentCheck = v.picklist(['none', 'pass', 'review'])

/** Who began it: staff, a resident with an idea 三多一少, or a weekly series. */
export const DraftOrigin = v.picklist(['staff', 'resident', 'series'])

export const DraftLine = v.object({
  id: Id,
  kind: v.picklist(['activity', 'project']),
  title: v.nullable(v.string()),
  category: v.nullable(v.string()),
  organiserId: Id,
  organiserName: v.string(),
  townName: v.nullable(v.string()),
  startsAt: v.nullable(Instant),
  status: DraftStatus,
  check: ContentCheck,
  origin: DraftOrigin,
  byName: v.string(),
  submittedAt: v.nullable(Instant),
  /** When the review is overdue; it then waits one level higher as well. */
  dueAt: v.nullable(Instant),
  escalated: v.boolean(),
  /** Whether residents can see an activity of this id already. */
  live: v.boolean(),
  returnedWhy: v.nullable(v.string()),
})
export type DraftLine = v.InferOutput<typeof DraftLine>

/** A line of what happened to a draft. */
export const DraftStep = v.object({
  at: Instant,
  byName: v.string(),
  did: v.string(),
  why: v.nullable(v.string()),
})

export const Draft = v.object({
  ...DraftLine.entries,
  /** Counts on with every save; send it back with the next one. */
  rev: Count,
  activity: v.nullable(ActivityFields),
  project: v.nullable(ProjectFields),
  /** What a resident who proposed it needs from the station. */
  support: v.nullable(v.string()),
  /** Of a resident's idea: their own words about when and where; name and phone only for whom it waits. */
  proposal: v.nullable(
    v.object({
      whenWords: v.string(),
      placeWords: v.string(),
      /** Nobody took it up yet: it can be taken up or declined, not edited. */
      waits: v.boolean(),
      name: v.nullable(v.string()),
      phone: v.nullable(v.string()),
    }),
  ),
  steps: v.array(DraftStep),
  /** Whether submitting publishes at once, because the station is trusted. */
  publishesAtOnce: v.boolean(),
})
export type Draft = v.InferOutput<typeof Draft>

/** A published activity as its staff see it. */
export const WorkLine = v.object({
  id: Id,
  title: v.string(),
  category: v.string(),
  organiserId: Id,
  organiserName: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  placeName: v.string(),
  mode: Mode,
  status: v.picklist(['published', 'cancelled', 'withdrawn']),
  capacity: v.nullable(Count),
  seatsLeft: v.nullable(Count),
  /** Kept now for walk-ins and helpers, not in `seatsLeft`. */
  reserveLeft: Count,
  /** Seats that people hold. */
  booked: Count,
  settled: v.boolean(),
  seriesId: v.nullable(Id),
  postponedFrom: v.nullable(Instant),
})
export type WorkLine = v.InferOutput<typeof WorkLine>

const why = line(200)

export const draftContract = {
  /** What a node is working on: drafts (latest first, at most 100) and its activities between two days. */
  work: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ nodeId: Id, fromOn: Day, toOn: Day }),
    output: v.object({ drafts: v.array(DraftLine), activities: v.array(WorkLine), more: v.boolean() }),
  },
  open: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ draftId: Id }),
    output: Draft,
  },
  /** One activity with its live numbers, for the staff page. */
  activity: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ activityId: Id }),
    output: WorkLine,
  },
  /**
   * Begins a draft for a node: empty, as a copy of an activity or draft (moved by whole weeks, one at least, to
   * the next date that is not past), or to change an activity or project that is published. Asked again for the
   * same change it answers with the draft there is.
   */
  start: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({
      nodeId: Id,
      kind: v.picklist(['activity', 'project']),
      copyOf: v.optional(Id),
      changeOf: v.optional(Id),
    }),
    output: Draft,
  },
  save: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({
      draftId: Id,
      rev: Count,
      activity: v.optional(ActivityFields),
      project: v.optional(ProjectFields),
    }),
    output: Draft,
  },
  /** Checks the words and hands in; a trusted station's draft is published at once. `status` of the answer says which. */
  submit: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ draftId: Id, rev: Count }),
    output: Draft,
  },
  /** A submitted draft becomes a draft again. */
  takeBack: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ draftId: Id }),
    output: Draft,
  },
  /** Puts a draft away for good. What is published stays. */
  drop: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ draftId: Id }),
    output: Draft,
  },
  /** The station takes a resident's idea up: it becomes their draft, to be completed and handed in as usual. */
  takeUp: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ draftId: Id }),
    output: Draft,
  },
  /** The station cannot do a resident's idea, and says why; the person reads it. */
  decline: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ draftId: Id, why }),
    output: Draft,
  },
  /** The projects an activity may belong to, at most 300. */
  projects: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({}),
    output: v.object({
      projects: v.array(v.object({ id: Id, name: v.string(), category: v.string() })),
    }),
  },
  /** What waits for the caller's review, oldest first, at most 100. */
  queue: {
    allow: ['staff'],
    right: 'activity.review',
    input: v.strictObject({}),
    output: v.object({ waiting: v.array(DraftLine), more: v.boolean() }),
  },
  approve: {
    allow: ['staff'],
    right: 'activity.review',
    write: true,
    input: v.strictObject({ draftId: Id, rev: Count }),
    output: Draft,
  },
  sendBack: {
    allow: ['staff'],
    right: 'activity.review',
    write: true,
    input: v.strictObject({ draftId: Id, rev: Count, why }),
    output: Draft,
  },
  /** Takes a published activity back to a draft; only while nobody holds a seat. */
  withdraw: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id }),
    output: WorkLine,
  },
  /** Calls it off, with a reason that everyone reads. Bookings are kept and say so. */
  cancel: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, why }),
    output: WorkLine,
  },
  /** Another time, with a reason that everyone reads. Bookings stay. */
  postpone: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, startsAt: Instant, endsAt: Instant, why }),
    output: WorkLine,
  },
  /** More or fewer seats; never fewer than are promised. */
  setCapacity: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, capacity: v.pipe(Count, v.minValue(1), v.maxValue(5000)) }),
    output: WorkLine,
  },
  /** A resident's own idea 三多一少: a short form, and what support is needed. At most 3 open at a time. */
  propose: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      stationId: Id,
      title: line(40),
      content: words(500),
      /** When it might be, in the person's own words. */
      whenWords: line(60),
      placeWords: line(60),
      support: v.nullable(line(200)),
      name: line(30),
      phone: Phone,
    }),
    output: v.object({ id: Id }),
  },
  /** My ideas and what became of them, latest first, at most 20. */
  myProposals: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({
      proposals: v.array(
        v.object({
          id: Id,
          title: v.string(),
          stationName: v.string(),
          status: DraftStatus,
          returnedWhy: v.nullable(v.string()),
          proposedAt: Instant,
        }),
      ),
    }),
  },
} as const satisfies Contract
