import * as v from 'valibot'
import { ActivityCard } from './activity'
import type { Contract } from './contract'
import { HonourLevel } from './honour'
import { Count, Id, line, words } from './text'
import { Day, Instant } from './time'

/** episode: one of 肥城好故事 · brand: a brand page 公益品牌. */
export const StoryKind = v.picklist(['episode', 'brand'])
export type StoryKind = v.InferOutput<typeof StoryKind>

/** draft · waiting: to be read by somebody else · returned: with a reason · published · takenDown. */
export const StoryStatus = v.picklist(['draft', 'waiting', 'returned', 'published', 'takenDown'])
export type StoryStatus = v.InferOutput<typeof StoryStatus>

export const AgreedHow = v.picklist(['inPerson', 'phone', 'writing', 'family'])
export type AgreedHow = v.InferOutput<typeof AgreedHow>

/** An honoured person the story tells of, and how they agreed to it. */
export const StoryPerson = v.strictObject({ honourId: Id, agreedHow: AgreedHow, agreedOn: Day })
export type StoryPerson = v.InferOutput<typeof StoryPerson>

/** What is written; a line break begins a paragraph. */
export const StoryFields = v.strictObject({
  title: line(40),
  year: v.pipe(Count, v.minValue(1949), v.maxValue(2999)),
  words: v.nullable(words(6000)),
  people: v.pipe(v.array(StoryPerson), v.maxLength(10)),
  /** Of a brand: who does it, and the menu entry whose activities are its next ones. */
  team: v.nullable(words(300)),
  projectId: v.nullable(Id),
})
export type StoryFields = v.InferOutput<typeof StoryFields>

export const StoryCard = v.object({
  id: Id,
  /** Of an episode; 0 of a brand. */
  number: Count,
  title: v.string(),
  year: Count,
  /** How it begins. */
  lead: v.string(),
})
export type StoryCard = v.InferOutput<typeof StoryCard>

export const Episode = v.object({
  id: Id,
  number: Count,
  title: v.string(),
  year: Count,
  paragraphs: v.array(v.string()),
  people: v.array(
    v.object({ honourId: Id, name: v.string(), title: v.string(), level: HonourLevel, year: Count }),
  ),
})
export type Episode = v.InferOutput<typeof Episode>

export const Brand = v.object({
  id: Id,
  title: v.string(),
  /** Since when there is one. */
  year: Count,
  paragraphs: v.array(v.string()),
  team: v.nullable(v.string()),
  projectId: v.nullable(Id),
  coming: v.array(ActivityCard),
})
export type Brand = v.InferOutput<typeof Brand>

export const StaffStory = v.object({
  id: Id,
  kind: StoryKind,
  number: Count,
  nodeName: v.string(),
  status: StoryStatus,
  /** Readers see a version of it now. */
  live: v.boolean(),
  fields: StoryFields,
  /** The names of the people in it, as far as they are public. */
  names: v.array(v.object({ honourId: Id, name: v.nullable(v.string()), title: v.string() })),
  why: v.nullable(v.string()),
  byName: v.string(),
  /** The caller wrote some of it, and so cannot let it through. */
  own: v.boolean(),
  changedAt: Instant,
  rev: Count,
})
export type StaffStory = v.InferOutput<typeof StaffStory>

const StaffStoryLine = v.object({
  id: Id,
  kind: StoryKind,
  number: Count,
  title: v.string(),
  nodeName: v.string(),
  status: StoryStatus,
  live: v.boolean(),
  byName: v.string(),
  changedAt: Instant,
})
export type StaffStoryLine = v.InferOutput<typeof StaffStoryLine>

export const FlowerStatus = v.picklist(['waiting', 'shown', 'refused', 'withdrawn'])

const FlowerTold = {
  id: Id,
  honourId: Id,
  /** Whom it thanks, as far as that is public now. */
  to: v.string(),
  words: v.string(),
  from: v.string(),
  status: FlowerStatus,
  at: Instant,
}

export const MyFlower = v.object(FlowerTold)
export type MyFlower = v.InferOutput<typeof MyFlower>

/** A note as staff see it: who sent it is not told. */
export const StaffFlower = v.object({
  ...FlowerTold,
  stationName: v.string(),
  /** WeChat's check was not sure about the words. */
  doubtful: v.boolean(),
  why: v.nullable(v.string()),
})
export type StaffFlower = v.InferOutput<typeof StaffFlower>

/** What a request may hold, so that a text far too long is answered and not just turned away. */
const Sent = v.pipe(v.string(), v.maxLength(20_000))
const why = line(100)
const one = { storyId: Id }

export const storyContract = {
  /** Episodes, latest number first, 20 a page; `after` is the last page's `next`. */
  list: {
    allow: ['anyone'],
    input: v.strictObject({
      year: v.optional(Count),
      after: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,140}$/))),
    }),
    output: v.object({ stories: v.array(StoryCard), next: v.nullable(v.string()) }),
  },
  show: { allow: ['anyone'], input: v.strictObject(one), output: Episode },
  brands: { allow: ['anyone'], input: v.strictObject({}), output: v.object({ brands: v.array(StoryCard) }) },
  /** With the next activities of its project anywhere in the county, at most 10. */
  brand: { allow: ['anyone'], input: v.strictObject(one), output: Brand },

  /** A line of thanks with a flower. Read by staff before anybody sees it; 3 a day, 5 that wait. */
  sendFlower: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ honourId: Id, words: Sent, from: v.nullable(line(12)) }),
    output: MyFlower,
  },
  myFlowers: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ flowers: v.array(MyFlower) }),
  },
  takeFlower: { allow: ['resident'], write: true, input: v.strictObject({ flowerId: Id }), output: MyFlower },

  /** What is being written or shown at a node and below, latest change first, at most 50. */
  works: {
    allow: ['staff'],
    right: 'story.write',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({ stories: v.array(StaffStoryLine), more: v.boolean() }),
  },
  open: { allow: ['staff'], right: 'story.write', input: v.strictObject(one), output: StaffStory },
  /** An episode has its number from the beginning, and no other one has it. */
  start: {
    allow: ['staff'],
    right: 'story.write',
    write: true,
    input: v.strictObject({
      nodeId: Id,
      kind: StoryKind,
      number: v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(9999))),
      title: line(40),
    }),
    output: StaffStory,
  },
  /** What readers see stays until the change was let through. */
  save: {
    allow: ['staff'],
    right: 'story.write',
    write: true,
    input: v.strictObject({ ...one, rev: Count, fields: StoryFields }),
    output: StaffStory,
  },
  submit: {
    allow: ['staff'],
    right: 'story.write',
    write: true,
    input: v.strictObject({ ...one, rev: Count }),
    output: StaffStory,
  },
  /** What waits below the caller's nodes, oldest first, at most 100. */
  queue: {
    allow: ['staff'],
    right: 'story.review',
    input: v.strictObject({}),
    output: v.object({ stories: v.array(StaffStoryLine), more: v.boolean() }),
  },
  read: { allow: ['staff'], right: 'story.review', input: v.strictObject(one), output: StaffStory },
  review: {
    allow: ['staff'],
    right: 'story.review',
    write: true,
    input: v.strictObject({ ...one, rev: Count, pass: v.boolean(), why: v.nullable(why) }),
    output: StaffStory,
  },
  takeDown: {
    allow: ['staff'],
    right: 'story.review',
    write: true,
    input: v.strictObject({ ...one, why }),
    output: StaffStory,
  },
  /** waiting: oldest first · shown: latest first. At most 100. */
  flowers: {
    allow: ['staff'],
    right: 'flower.check',
    input: v.strictObject({ which: v.picklist(['waiting', 'shown']) }),
    output: v.object({ flowers: v.array(StaffFlower), more: v.boolean() }),
  },
  /** Lets a note be seen, or not; one that is seen can be taken away. */
  judgeFlower: {
    allow: ['staff'],
    right: 'flower.check',
    write: true,
    input: v.strictObject({ flowerId: Id, show: v.boolean(), why: v.nullable(why) }),
    output: StaffFlower,
  },
} as const satisfies Contract
