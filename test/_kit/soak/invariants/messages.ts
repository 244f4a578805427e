import { county as tiny } from '../../../../config/county/tiny/index'
import { type Doc, groupBy } from '../docs'
import type { World } from '../world'
import { broken, type Violation } from './violation'

const templateIdOf = ({ template }: Doc) =>
  (tiny.templates as Record<string, { id: string }>)[template as string]?.id ?? ''

/** `late` as well: called off in the very moment in which it was being handed over, it is out all the same. */
const MAY_BE_OUT = ['sent', 'uncertain', 'late']

const stateOf = ({ kind, object, status, code, tries, at, dueAt, doneAt }: Doc) => ({
  kind,
  object,
  status,
  code,
  tries,
  at,
  dueAt,
  doneAt,
})

const GUEST = /^替(.+?)报的/

/**
 * By whom or by which number a delivered message says what it is about, when that was somebody who was booked for and
 * has been forgotten since: the message itself is gone with them.
 */
function goneFrom(world: World) {
  const booked = world.all('bookings')
  const names = new Set(booked.map(({ name }) => name))
  const gone = new Set(
    booked.flatMap(({ via, contactUntil, code }) => (via !== 'self' && contactUntil === null ? [code] : [])),
  )
  return ({ data }: { data: Record<string, { value: string }> }) =>
    Object.values(data).some(({ value }) => {
      const guest = GUEST.exec(value)?.[1]
      return gone.has(value) || (guest !== undefined && !names.has(guest))
    })
}

/**
 * Nobody gets a message twice, and what is said to be sent was. A message goes to one person, for one page, by one
 * template; WeChat's own journal says how many of those really went.
 */
export function messages(world: World, erased: ReadonlySet<string>, forgot: boolean): Violation[] {
  const { delivered, left } = world.wechat()
  const keyOf = (person: unknown, template: unknown, page: unknown) => `${person} ${template} ${page}`
  const told = groupBy(world.all('messages'), (one) => keyOf(one.person, templateIdOf(one), one.page))
  const came = groupBy(delivered, (one) => keyOf(one.openid, one.templateId, one.page))
  const tellsOfGone = goneFrom(world)
  const found: Violation[] = []
  for (const [key, all] of came) {
    const list = forgot ? all.filter((one) => !tellsOfGone(one)) : all
    const [first] = list
    if (!first || erased.has(first.openid)) continue
    const known = told.get(key) ?? []
    // Messages about somebody who was booked for are gone with them.
    if (known.length === 0 && forgot) continue
    const may = known.filter(({ status }) => MAY_BE_OUT.includes(status))
    if (list.length > may.length)
      found.push(
        broken(
          'no message twice',
          [first.openid, ...known.map(({ _id }) => _id)],
          `${key}: ${list.length} came, ${may.length} were sent; ${JSON.stringify(list).slice(0, 600)}; ${JSON.stringify(known.map(stateOf))}`,
        ),
      )
  }
  for (const [key, list] of told) {
    const sent = list.filter(({ status }) => status === 'sent')
    const n = came.get(key)?.length ?? 0
    if (sent.length > n)
      found.push(
        broken(
          'what was sent came',
          sent.map(({ _id }) => _id),
          `${key}: ${sent.length} sent, ${n} came`,
        ),
      )
  }
  return [...found, ...credits(world, left)]
}

/** We never count more consents than WeChat does. */
const credits = (world: World, left: ReadonlyMap<string, number>): Violation[] =>
  world.all('consents').flatMap(({ _id, person, templateId, credits: ours }) => {
    const theirs = left.get(`${person} ${templateId}`) ?? 0
    return ours < 0 || ours > theirs
      ? [broken('consents are WeChat’s', [_id, person], `${templateId}: ${ours} here, ${theirs} there`)]
      : []
  })
