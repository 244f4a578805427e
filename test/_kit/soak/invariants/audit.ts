import { api } from '../../../../types/api'
import type { ActionContract } from '../../../../types/contract'
import { type Doc, groupBy } from '../docs'
import type { Asked, Journal } from '../journal'
import type { World } from '../world'
import { broken, type Violation } from './violation'

/** Writes of staff that the log does not tell of, each with the place where it can be read who did it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'draft.start': 'nothing is decided yet; the draft has its writer and its steps',
  'draft.save': 'nothing is decided yet; the draft has its writers and its steps',
  'draft.takeBack': 'the draft has its steps',
  'draft.drop': 'the draft has its steps',
  'draft.takeUp': 'the draft has its steps',
  'story.start': 'nothing is decided yet; the story has its writers',
  'story.save': 'nothing is decided yet; the story has its writers',
  'proxy.forGuest': 'the booking has its helper and its history',
  'door.mark': 'the booking has its history',
  'door.confirmAbsent': 'the booking has its history',
  'sheet.preview': 'changes nothing',
  'sheet.step': 'goes on with what apply or undo told',
  'sign.startJob': 'makes a file to print; the job has its name',
  'day.addPhoto': 'the photo has its writer',
  'day.saveOutcome': 'the outcome has its writer; a correction after it is settled is told',
}

/** Answers that say that there was nothing to do. */
const NOTHING_DONE: Readonly<Record<string, (asked: Asked) => boolean>> = {
  'feedback.callBack': ({ data }) => data.phone === null,
  // Every template is on until somebody switches it off, and that is told.
  'message.switchTemplate': ({ input }) => input.on === true,
}

const isStaffWrite = (action: string): boolean => {
  const [name = '', verb = ''] = action.split('.')
  const { right, write } =
    (api as unknown as Record<string, Record<string, ActionContract>>)[name]?.[verb] ?? {}
  return Boolean(right && write)
}

/** Every act of staff is told, by whoever did it; and nothing is told that was not done, unless the log says that too. */
export function audit(world: World, journal: Journal): Violation[] {
  const lines = groupBy(world.all('audit'), ({ key }) => key)
  const done = journal.all.filter(({ outcome, action }) => outcome === 'ok' && isStaffWrite(action))
  const byThing = groupBy(done, thingOf)
  const told = ({ key, who }: Asked) => lines.get(key)?.some(({ by }) => by === who) ?? false
  // What stood as it was asked for already is not done again: whoever did it is told.
  const again = (asked: Asked) =>
    byThing
      .get(thingOf(asked))
      ?.some((other) => other.n !== asked.n && other.key !== asked.key && told(other))
  const untold = done.filter(
    (asked) =>
      !(asked.action in ELSEWHERE) && !told(asked) && !again(asked) && !NOTHING_DONE[asked.action]?.(asked),
  )
  return [
    ...untold.map((asked) =>
      broken('acts are told', [asked.key, thingOf(asked).split(' ')[1]], `${asked.action} by ${asked.who}`),
    ),
    ...world
      .all('audit')
      .filter(
        ({ key, act }) => act !== 'notDone' && !lines.get(key)?.some((other) => other.act === 'notDone'),
      )
      .flatMap((line) => whyTold(line, world, journal)),
  ]
}

/** The action with the thing it is about: the first of its input, as every staff action names its thing first. */
const thingOf = ({ action, input }: Asked): string => `${action} ${String(Object.values(input)[0])}`

/** A line without its act: nobody asked, or everybody was refused and nobody else came between. */
function whyTold({ _id, key, by, act, thing, at }: Doc, world: World, journal: Journal): Violation[] {
  const requests = journal.ofKey(key)
  if (by === '')
    return byClock(key, world) ? [] : [broken('only acts are told', [_id, key], `${act} by nobody`)]
  if (!requests.some(({ who }) => who === by))
    return [broken('only acts are told', [_id, key], `${act} by ${by}, who did not ask`)]
  // Told first and done after: a request that died in between, or came second, leaves its line.
  if (requests.some(({ outcome }) => outcome !== 'refused')) return []
  const other = journal.all.some(
    (one) =>
      one.at === at && one.key !== key && one.key !== '' && one.outcome !== 'refused' && names(one, thing.id),
  )
  return other ? [] : [broken('only acts are told', [_id, key, thing.id], `${act} was refused`)]
}

const names = ({ input, data }: Asked, id: string) => JSON.stringify([input, data]).includes(id)

/** What the clock carries out was planned by somebody. */
const byClock = (key: string, world: World) =>
  world.get('tree_changes', key) !== undefined || key.startsWith('clock/')
