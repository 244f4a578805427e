import { type Doc, dayIn, onDay, plusDays, plusMinutes } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { phoneOf } from '../people'

/** Complete: nothing is missing for handing it in. */
export function someFields(m: Moment): Record<string, unknown> {
  const { dice } = m
  const startsAt = onDay(
    dayIn(plusDays(m.now, 1 + dice.roll(7))),
    `${String(8 + dice.roll(11)).padStart(2, '0')}:${dice.one(['00', '30'])}`,
  )
  const mode = dice.chance(0.85) ? 'bookable' : dice.one(['dropIn', 'byOrder'])
  const capacity = mode === 'bookable' ? 2 + dice.roll(7) : null
  return {
    title: `${dice.chance(0.03) ? '可疑词' : '活动'}${m.serial()}`,
    category: dice.one(['jiang', 'hui']),
    contentArea: null,
    projectId: dice.chance(0.3) ? (m.any('projects')?._id ?? null) : null,
    content: '大家来坐坐，带上小板凳。',
    bring: null,
    startsAt,
    endsAt: plusMinutes(startsAt, 60 + 30 * dice.roll(6)),
    placeName: '村委会二楼',
    placeRoute: null,
    access: null,
    audiences: dice.chance(0.5) ? ['everyone'] : ['volunteers', 'elders'],
    mode,
    capacity,
    reserve: capacity && dice.chance(0.4) ? Math.min(2, capacity - 1) : 0,
    maxParty: 3,
    asksName: dice.chance(0.5),
    asksPhone: dice.chance(0.5),
    reach: dice.one(['station', 'town', 'county']),
    contactName: null,
    contactPhone: '0990000001',
  }
}

const projectFields = (m: Moment) => ({
  name: `项目${m.serial()}`,
  category: 'jiang',
  contentArea: null,
  kind: m.dice.one(['brand', 'campaign', 'regular']),
  story: '年年都有。',
})

const isIdea = ({ status, origin, proposer, waitsAt }: Doc) =>
  status === 'submitted' && origin === 'resident' && proposer !== null && waitsAt.length > 0
const live = (m: Moment) => (one: Doc) => one.status === 'published' && one.startsAt > m.now

const ofDraft = (m: Moment, draft: Doc | null, more: object = {}): Step | null =>
  draft && { action: m.action, input: { draftId: draft._id, ...more } }
const ofActivity = (m: Moment, activity: Doc | null, more: object = {}): Step | null =>
  activity && { action: m.action, input: { activityId: activity._id, ...more } }

/** Who may review it and did not write it. */
const toReview = (m: Moment) =>
  m.mine('drafts', (one) => one.status === 'submitted' && !one.writers.includes(m.me) && !isIdea(one))

export const moves: Moves = {
  'draft.work'(m) {
    const nodeId = m.node()
    return (
      nodeId && {
        action: m.action,
        input: { nodeId, fromOn: dayIn(m.now), toOn: dayIn(plusDays(m.now, 14)) },
      }
    )
  },
  'draft.open': (m) => ofDraft(m, m.mine('drafts')),
  'draft.activity': (m) => ofActivity(m, m.mine('activities')),
  'draft.start'(m) {
    const nodeId = m.node()
    if (!nodeId) return null
    const kind = m.dice.chance(0.85) ? 'activity' : 'project'
    if (kind === 'project' || m.dice.chance(0.7)) return { action: m.action, input: { nodeId, kind } }
    const on = m.mine('activities', (one) => live(m)(one) && one.organiserId === nodeId)
    const from = on && (m.dice.chance(0.5) ? { copyOf: on._id } : { changeOf: on._id })
    return { action: m.action, input: { nodeId, kind, ...from } }
  },
  'draft.save'(m) {
    const draft = m.mine('drafts', ({ status }) => status === 'draft')
    if (!draft) return null
    const content =
      draft.kind === 'project'
        ? { project: projectFields(m) }
        : {
            activity: draft.live ? { ...draft.activity, content: `改了说法${m.serial()}` } : someFields(m),
          }
    return ofDraft(m, draft, { rev: draft.rev, ...content })
  },
  'draft.submit'(m) {
    const full = (one: Doc) => one.status === 'draft' && (one.activity?.title || one.project?.name)
    const draft = m.mine('drafts', full)
    return ofDraft(m, draft, { rev: draft?.rev })
  },
  'draft.takeBack': (m) =>
    m.dice.chance(0.3)
      ? ofDraft(
          m,
          m.mine('drafts', ({ status }) => status === 'submitted'),
        )
      : null,
  'draft.drop': (m) =>
    m.dice.chance(0.3)
      ? ofDraft(
          m,
          m.mine('drafts', ({ status }) => status === 'draft'),
        )
      : null,
  'draft.takeUp': (m) => ofDraft(m, m.mine('drafts', isIdea)),
  'draft.decline': (m) => ofDraft(m, m.mine('drafts', isIdea), { why: '那天有别的安排' }),
  'draft.projects': (m) => ({ action: m.action, input: {} }),
  'draft.queue': (m) => ({ action: m.action, input: {} }),
  'draft.approve'(m) {
    const draft = toReview(m)
    return ofDraft(m, draft, { rev: draft?.rev })
  },
  'draft.sendBack'(m) {
    const draft = m.dice.chance(0.4) ? toReview(m) : null
    return ofDraft(m, draft, { rev: draft?.rev, why: '时间不清楚' })
  },
  'draft.withdraw': (m) =>
    ofActivity(
      m,
      m.mine('activities', (one) => live(m)(one) && Object.keys(one.holders).length === 0),
    ),
  'draft.cancel': (m) =>
    m.dice.chance(0.3) ? ofActivity(m, m.mine('activities', live(m)), { why: '老师病了' }) : null,
  'draft.postpone'(m) {
    const activity = m.mine('activities', live(m))
    if (!activity || m.dice.chance(0.5)) return null
    const startsAt = plusDays(activity.startsAt, 1 + m.dice.roll(2))
    const minutes = (Date.parse(activity.endsAt) - Date.parse(activity.startsAt)) / 60_000
    return ofActivity(m, activity, { startsAt, endsAt: plusMinutes(startsAt, minutes), why: '下雨' })
  },
  'draft.setCapacity'(m) {
    const activity = m.mine('activities', (one) => live(m)(one) && one.mode === 'bookable')
    const capacity = activity && Math.max(1, activity.capacity + m.dice.roll(5) - 2)
    return ofActivity(m, activity, { capacity })
  },
  'draft.propose'(m) {
    const station = m.any('stations', ({ level }) => level === 'village')
    return (
      station && {
        action: m.action,
        input: {
          stationId: station._id,
          title: `想法${m.serial()}`,
          content: '想教大家包粽子',
          whenWords: '端午前',
          placeWords: '文化广场',
          support: null,
          name: '王大娘',
          phone: phoneOf(m.me),
        },
      }
    )
  },
  'draft.myProposals': (m) => ({ action: m.action, input: {} }),
}
