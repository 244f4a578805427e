/** A declared index of the document database; created by whoever sets up an environment. */
export interface Index {
  collection: string
  name: string
  keys: readonly [path: string, direction: 1 | -1][]
  unique?: boolean
  /** Which question it answers. */
  why: string
}

export const collectionNames = [
  'stations',
  'signs',
  'directory',
  'projects',
  'activities',
  'bookings',
  'clock_marks',
] as const

/** Every index the functions rely on. Identity lookups need none. */
export const indexes: readonly Index[] = [
  {
    collection: 'activities',
    name: 'open_to_starts',
    keys: [
      ['openTo', 1],
      ['startsAt', 1],
    ],
    why: 'the station page and the menu: what is open to a station, its town or the county, by time',
  },
  {
    collection: 'activities',
    name: 'project_open_to_starts',
    keys: [
      ['projectId', 1],
      ['openTo', 1],
      ['startsAt', 1],
    ],
    why: 'the project page: its occurrences open to a station',
  },
  {
    collection: 'activities',
    name: 'held',
    keys: [['heldAt', 1]],
    why: 'the clock: activities in which seats were taken since it last looked',
  },
  {
    collection: 'bookings',
    name: 'person_ends',
    keys: [
      ['person', 1],
      ['endsAt', 1],
    ],
    why: 'my bookings, coming and past, and the clash warning',
  },
  {
    collection: 'bookings',
    name: 'notice_created',
    keys: [
      ['notice', 1],
      ['createdAt', 1],
    ],
    why: 'the clock: messages that are due, oldest first',
  },
  {
    collection: 'bookings',
    name: 'cancelled',
    keys: [['cancelledAt', 1]],
    why: 'the clock: cancelled bookings whose seats may not have been given back',
  },
]
