import type { Doc } from '../docs'
import type { Town } from '../town'
import type { World } from '../world'
import { broken, type Violation } from './violation'

/** Whether somebody agreed, and still does, that their name is public. */
const agreed = ({ consent }: Doc): boolean =>
  consent?.status === 'given' && (consent.mode === 'nameOnly' || consent.mode === 'nameAndPhoto')

const ON_SHOW = ['publicity', 'objectionHold', 'honoured', 'storied', 'recommendedUp']

/** Everything anybody can read about people, as one text. */
async function published(world: World, town: Town): Promise<string> {
  const read = async (action: string, input: Record<string, unknown> = {}) =>
    JSON.stringify((await town.asks(null, action, input)).data)
  const pages = [
    read('honour.wall'),
    read('case.notices'),
    read('story.list'),
    read('story.brands'),
    ...world.all('honours').map(({ _id }) => read('honour.show', { honourId: _id })),
    ...world
      .all('honours')
      .filter(({ number }) => number)
      .map(({ number }) => read('honour.verify', { number })),
    ...world.all('cases').map(({ _id }) => read('case.notice', { caseId: _id })),
    ...world
      .all('stories')
      .map(({ _id, kind }) => read(kind === 'brand' ? 'story.brand' : 'story.show', { storyId: _id })),
  ]
  return (await Promise.all(pages)).join('\n')
}

/** Nobody is public without their consent, and who named them or objected never is. */
export async function publicity(world: World, town: Town): Promise<Violation[]> {
  const text = await published(world, town)
  const found: Violation[] = []
  const cases = world.all('cases')
  // A clue that was taken out of one case may have made another about the same person.
  const named = new Set(
    cases.filter((one) => agreed(one) && ON_SHOW.includes(one.status)).map(({ name }) => name),
  )
  for (const one of cases) {
    if (!named.has(one.name) && text.includes(one.name))
      found.push(
        broken(
          'public with consent only',
          [one._id],
          `${one.name}: ${one.status}, ${JSON.stringify(one.consent)}`,
        ),
      )
  }
  const never = [
    ...world.all('clues').flatMap(({ reach }) => (reach ? [reach.name, reach.phone] : [])),
    ...world.all('objections').flatMap(({ name, phone }) => [name, phone]),
  ].filter((said): said is string => typeof said === 'string')
  for (const said of never)
    if (text.includes(said)) found.push(broken('who said it is told to nobody', [said], said))
  if (/o-[a-z]+\d/.test(text))
    found.push(broken('no identity is public', ['openid'], /o-[a-z]+\d[\w-]*/.exec(text)?.[0] ?? ''))
  return found
}
