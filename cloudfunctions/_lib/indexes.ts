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
  'clock_runs',
  'hours',
  'missing_hours',
  'stars',
  'certificates',
  'differences',
  'grants',
  'invitation_tries',
  'leaving_grants',
  'secrets',
  'audit',
  'drafts',
  'uploads',
  'photos',
  'verdicts',
  'reveals',
  'series',
  'tree_changes',
  'feedback',
  'stats',
  'jobs',
  'teams',
  'honours',
  'imports',
  'import_rows',
  'exports',
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
    name: 'helper_ends',
    keys: [
      ['helper', 1],
      ['endsAt', 1],
    ],
    why: 'what somebody booked for others',
  },
  {
    collection: 'bookings',
    name: 'code',
    keys: [['code', 1]],
    why: 'a slip being claimed by its number',
  },
  {
    collection: 'activities',
    name: 'line_due',
    keys: [['lineDue', 1]],
    why: 'the clock: waiting lists to be served',
  },
  {
    collection: 'activities',
    name: 'reconfirm',
    keys: [['reconfirmAt', 1]],
    why: 'the clock: moved activities whose seats were not asked for again',
  },
  {
    collection: 'activities',
    name: 'off_due',
    keys: [['offDue', 1]],
    why: 'the clock: activities that are off and whose bookings may not know',
  },
  {
    collection: 'bookings',
    name: 'status_ends',
    keys: [
      ['status', 1],
      ['endsAt', 1],
    ],
    why: 'the clock: bookings whose activity is over and whose attendance is open',
  },
  {
    collection: 'bookings',
    name: 'status_starts',
    keys: [
      ['status', 1],
      ['startsAt', 1],
    ],
    why: 'the clock: bookings of tomorrow that are due a reminder',
  },
  {
    collection: 'bookings',
    name: 'contact_until',
    keys: [['contactUntil', 1]],
    why: 'the clock: names and phone numbers that are not needed any more',
  },
  {
    collection: 'bookings',
    name: 'appeal_path',
    keys: [
      ['appealPath', 1],
      ['appeal.answeredAt', 1],
      ['appealAt', 1],
    ],
    why: 'staff: objections that wait for an answer, oldest first',
  },
  {
    collection: 'differences',
    name: 'at',
    keys: [['at', 1]],
    why: 'staff: counters that did not agree with their records, latest first',
  },
  {
    collection: 'hours',
    name: 'person_from',
    keys: [
      ['person', 1],
      ['from', 1],
    ],
    why: 'the services of a person',
  },
  {
    collection: 'hours',
    name: 'activity',
    keys: [['activityId', 1]],
    why: 'the services at an activity',
  },
  {
    collection: 'hours',
    name: 'person_activity',
    keys: [
      ['person', 1],
      ['activityId', 1],
    ],
    why: 'what stands for a person at an activity',
  },
  {
    collection: 'hours',
    name: 'overlap_at',
    keys: [['overlapAt', 1]],
    why: 'the county: somebody in two places at once, lately',
  },
  {
    collection: 'missing_hours',
    name: 'path_open',
    keys: [
      ['path', 1],
      ['answeredAt', 1],
      ['at', 1],
    ],
    why: 'staff: who misses hours and was not answered, oldest first',
  },
  {
    collection: 'certificates',
    name: 'person_as_of',
    keys: [
      ['person', 1],
      ['asOf', 1],
    ],
    why: 'the certificates of a person, latest first',
  },
  {
    collection: 'hours',
    name: 'path_status_at',
    keys: [
      ['path', 1],
      ['status', 1],
      ['at', 1],
    ],
    why: 'staff: what waits for approval or an answer',
  },
  {
    collection: 'hours',
    name: 'ledger_at',
    keys: [
      ['ledger', 1],
      ['at', 1],
    ],
    why: 'the clock and the county: what was recorded or entered lately',
  },
  {
    collection: 'stars',
    name: 'person_level',
    keys: [
      ['person', 1],
      ['level', 1],
    ],
    why: 'the stars of a person',
  },
  {
    collection: 'stars',
    name: 'status_until',
    keys: [
      ['status', 1],
      ['noticeUntil', 1],
    ],
    why: 'the public notice, and what is given',
  },
  {
    collection: 'activities',
    name: 'settled',
    keys: [['settledAt', 1]],
    why: 'the clock: activities whose hours are to be written down',
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
  {
    collection: 'activities',
    name: 'organiser_starts',
    keys: [
      ['organiserId', 1],
      ['startsAt', 1],
    ],
    why: 'staff: what a station has on and has had',
  },
  {
    collection: 'activities',
    name: 'path_starts',
    keys: [
      ['path', 1],
      ['startsAt', 1],
    ],
    why: 'staff: everything below a node by time; `path` holds several, one entry each',
  },
  {
    collection: 'activities',
    name: 'changed',
    keys: [
      ['changedAt', 1],
      ['_id', 1],
    ],
    why: 'the clock: activities that staff changed since it last counted',
  },
  {
    collection: 'activities',
    name: 'ends',
    keys: [
      ['endsAt', 1],
      ['_id', 1],
    ],
    why: 'the clock: activities that ended since it last looked',
  },
  {
    collection: 'grants',
    name: 'person',
    keys: [
      ['person', 1],
      ['status', 1],
    ],
    why: 'every staff call: what the caller may do',
  },
  {
    collection: 'grants',
    name: 'code',
    keys: [['codeHash', 1]],
    why: 'an invitation being opened',
  },
  {
    collection: 'grants',
    name: 'node',
    keys: [
      ['nodeId', 1],
      ['status', 1],
    ],
    why: 'whether somebody else still holds the county',
  },
  {
    collection: 'grants',
    name: 'path_live',
    keys: [
      ['path', 1],
      ['endedAt', 1],
      ['invitedAt', 1],
    ],
    why: 'who has which role below a node, and who had',
  },
  {
    collection: 'audit',
    name: 'path_at',
    keys: [
      ['path', 1],
      ['at', 1],
    ],
    why: 'the auditor: what was done below a node, latest first',
  },
  {
    collection: 'audit',
    name: 'path_act_at',
    keys: [
      ['path', 1],
      ['act', 1],
      ['at', 1],
    ],
    why: 'the auditor: one kind of act below a node',
  },
  {
    collection: 'drafts',
    name: 'waits',
    keys: [
      ['waitsAt', 1],
      ['submittedAt', 1],
    ],
    why: 'the review queue of a node, oldest first',
  },
  {
    collection: 'drafts',
    name: 'organiser_status_updated',
    keys: [
      ['organiserId', 1],
      ['status', 1],
      ['updatedAt', 1],
    ],
    why: 'staff: what a station is writing',
  },
  {
    collection: 'drafts',
    name: 'escalate',
    keys: [['escalateAt', 1]],
    why: 'the clock: reviews that nobody did in time',
  },
  {
    collection: 'drafts',
    name: 'proposer',
    keys: [
      ['proposer.openid', 1],
      ['createdAt', 1],
    ],
    why: "a resident's own ideas, and how many of them are open",
  },
  {
    collection: 'activities',
    name: 'reserve_opens',
    keys: [['reserveOpensAt', 1]],
    why: 'the clock: activities whose kept seats are for everyone now',
  },
  {
    collection: 'activities',
    name: 'copies_behind',
    keys: [['copiesBehindSince', 1]],
    why: 'the clock: activities whose new time has not reached all bookings',
  },
  {
    collection: 'series',
    name: 'organiser_status',
    keys: [
      ['organiserId', 1],
      ['status', 1],
    ],
    why: 'staff: the weekly series of a station',
  },
  {
    collection: 'series',
    name: 'waits',
    keys: [
      ['waitsAt', 1],
      ['submittedAt', 1],
    ],
    why: 'the review queue: series that wait',
  },
  {
    collection: 'series',
    name: 'status_grown',
    keys: [
      ['status', 1],
      ['grownThrough', 1],
    ],
    why: 'the clock: series whose dates have to be made',
  },
  {
    collection: 'activities',
    name: 'series_starts',
    keys: [
      ['seriesId', 1],
      ['startsAt', 1],
    ],
    why: 'the dates of a series that are made',
  },
  {
    collection: 'stations',
    name: 'status',
    keys: [
      ['status', 1],
      ['_id', 1],
    ],
    why: 'the directory being rebuilt: every open station',
  },
  {
    collection: 'stations',
    name: 'town',
    keys: [['townId', 1]],
    why: 'the tree: the stations of a town that gets another name',
  },
  {
    collection: 'stations',
    name: 'path_help',
    keys: [
      ['path', 1],
      ['helpSince', 1],
    ],
    why: 'staff: which stations below a node asked for help',
  },
  {
    collection: 'tree_changes',
    name: 'due',
    keys: [['dueAt', 1]],
    why: 'the clock: changes of the tree whose day has come',
  },
  {
    collection: 'tree_changes',
    name: 'planned_at',
    keys: [['plannedAt', 1]],
    why: 'staff: changes of the tree, latest first',
  },
  {
    collection: 'tree_changes',
    name: 'node_planned_at',
    keys: [
      ['nodeId', 1],
      ['plannedAt', 1],
    ],
    why: 'staff: what was changed about a node',
  },
  {
    collection: 'feedback',
    name: 'waits',
    keys: [
      ['waitsAt', 1],
      ['reportedAt', 1],
    ],
    why: 'staff: what a node has to answer, oldest first',
  },
  {
    collection: 'feedback',
    name: 'desk_answered',
    keys: [
      ['deskId', 1],
      ['answeredAt', 1],
    ],
    why: 'staff: what a node has answered, latest first',
  },
  {
    collection: 'feedback',
    name: 'overdue',
    keys: [['escalateAt', 1]],
    why: 'the clock: reports that nobody answered in time',
  },
  {
    collection: 'feedback',
    name: 'person',
    keys: [
      ['person', 1],
      ['reportedAt', 1],
    ],
    why: "a resident's own reports, latest first, and how many there are today",
  },
  {
    collection: 'feedback',
    name: 'person_waiting',
    keys: [
      ['person', 1],
      ['status', 1],
    ],
    why: 'how many reports of a person wait for an answer',
  },
  {
    collection: 'activities',
    name: 'path_category_starts',
    keys: [
      ['path', 1],
      ['category', 1],
      ['startsAt', 1],
    ],
    why: 'statistics: the activities behind a number of one category',
  },
  {
    collection: 'activities',
    name: 'path_project_starts',
    keys: [
      ['path', 1],
      ['projectId', 1],
      ['startsAt', 1],
    ],
    why: 'statistics: the activities behind a number of one campaign',
  },
  {
    collection: 'stats',
    name: 'parents_month',
    keys: [
      ['parents', 1],
      ['month', 1],
    ],
    why: 'what goes into the numbers of a town or the county',
  },
  {
    collection: 'stats',
    name: 'dirty',
    keys: [
      ['dirty', 1],
      ['kind', 1],
    ],
    why: 'the clock: numbers that the node above has not taken in yet',
  },
  {
    collection: 'activities',
    name: 'path_unsettled',
    keys: [
      ['path', 1],
      ['status', 1],
      ['settledAt', 1],
      ['endsAt', 1],
    ],
    why: 'staff: what is over below a node and not settled, oldest first',
  },
  {
    collection: 'bookings',
    name: 'activity_status',
    keys: [
      ['activityId', 1],
      ['status', 1],
    ],
    why: 'staff: who is expected at an activity',
  },
  {
    collection: 'photos',
    name: 'trace',
    keys: [['traceId', 1]],
    why: 'WeChat telling of its check of a photo',
  },
  {
    collection: 'signs',
    name: 'station',
    keys: [['stationId', 1]],
    why: 'staff: the plates of the stations below a node',
  },
  {
    collection: 'jobs',
    name: 'node_started',
    keys: [
      ['nodeId', 1],
      ['startedAt', 1],
    ],
    why: 'staff: the latest long work of a node',
  },
  {
    collection: 'jobs',
    name: 'status_lease',
    keys: [
      ['status', 1],
      ['leaseUntil', 1],
    ],
    why: 'the clock: long work that nobody drives any more',
  },
  {
    collection: 'teams',
    name: 'path_id',
    keys: [
      ['path', 1],
      ['_id', 1],
    ],
    why: 'the teams of a node and what lies below it, page by page',
  },
  {
    collection: 'honours',
    name: 'path_id',
    keys: [
      ['path', 1],
      ['_id', 1],
    ],
    why: 'the honours of a node and what lies below it, page by page',
  },
  {
    collection: 'imports',
    name: 'by_at',
    keys: [
      ['by', 1],
      ['at', 1],
    ],
    why: 'my imports, latest first',
  },
  {
    collection: 'imports',
    name: 'at',
    keys: [['at', 1]],
    why: 'the clock: imports whose rows are not needed any more',
  },
  {
    collection: 'import_rows',
    name: 'at',
    keys: [['at', 1]],
    why: 'the clock: rows of old imports',
  },
  {
    collection: 'exports',
    name: 'by_at',
    keys: [
      ['by', 1],
      ['at', 1],
    ],
    why: 'my exports, latest first',
  },
  {
    collection: 'exports',
    name: 'kept_expires',
    keys: [
      ['kept', 1],
      ['expiresAt', 1],
    ],
    why: 'the clock: export files that are over',
  },
  {
    collection: 'uploads',
    name: 'at',
    keys: [['at', 1]],
    why: 'the clock: pieces of files that nobody used',
  },
  {
    collection: 'stations',
    name: 'path_id',
    keys: [
      ['path', 1],
      ['_id', 1],
    ],
    why: 'an export: the stations of a node and what lies below it, page by page',
  },
]
