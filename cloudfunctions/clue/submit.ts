import { createHash } from 'node:crypto'
import { county } from '../../config/county/current'
import { openClue } from '../../domain/clue'
import { dayOf, startOfDay } from '../../domain/day'
import { CLUE_PHOTOS_MOST, type clueContract, type MyClue } from '../../types/clue'
import type { InputOf } from '../../types/contract'
import { command as _ } from '../_lib/collection'
import { clues } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { dropSent, keepPhotos } from '../_lib/goodPeople/photos'
import type { StationRecord } from '../_lib/records'
import type { ClueRecord, GoodPhoto } from '../_lib/records/goodPeople'
import { myClueOf } from './card'
import { doubtOf, newClue, placeOf } from './newClue'

type Input = InputOf<typeof clueContract.submit>

interface Ready {
  again: null
  node: StationRecord
  doubtful: boolean
  photos: GoodPhoto[]
}

const { perDay, openMost } = county.goodPeople
const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** The day's clues of a person take the places 0, 1, 2 one by one, so that no two at once pass the cap. */
export const submit: Actions<typeof clueContract>['submit'] = async (input, context) => {
  const ready = await prepare(input, context)
  if (ready instanceof Refusal) return ready
  if (ready.again) return ready.again
  let beyond = 0
  for (let round = 0; round <= perDay; round++) {
    const { today, open } = await ownOf(context)
    const again = find([...today, ...open], context)
    if (again) return myClueOf(again, null)
    const full = whyFull(today, open)
    if (full) return full
    const person = openidOf(context)
    // A place may be taken by what the person sent before erasing themselves.
    const place = Math.max(today.length, beyond)
    if (place >= perDay) break
    const id = `l${sha(`${person}/${dayOf(context.now)}/${place}`)}`
    const from = { source: 'app', person, byName: '推荐人' } as const
    const clue = newClue(id, input, ready.node, from, ready, context)
    if (await clues.put(clue)) {
      await dropSent(context, input.photos)
      return myClueOf(clue, null)
    }
    beyond = place + 1
  }
  return refuse('clue_too_many_today')
}

/** The cheapest questions come first: fifty in a minute cost WeChat's check only three times. */
async function prepare(input: Input, context: Context): Promise<Ready | { again: MyClue } | Refusal> {
  const { today, open } = await ownOf(context)
  const again = find([...today, ...open], context)
  if (again) return { again: myClueOf(again, null) }
  const full = whyFull(today, open)
  if (full) return full
  if (input.photos.length > CLUE_PHOTOS_MOST) return refuse('clue_photos_many')
  const node = await placeOf(input)
  if (node instanceof Refusal) return node
  const doubtful = await doubtOf(input, context)
  if (doubtful instanceof Refusal) return doubtful
  const folder = `clues/${sha(`${context.key}/${openidOf(context)}`)}`
  const photos: GoodPhoto[] | Refusal = await keepPhotos(context, input.photos, folder)
  return photos instanceof Refusal ? photos : { again: null, node, doubtful, photos }
}

const find = (all: readonly ClueRecord[], { key }: Context): ClueRecord | null =>
  all.find(({ history }) => history[0]?.key === key) ?? null

function whyFull(today: readonly ClueRecord[], open: readonly ClueRecord[]): Refusal | null {
  if (today.length >= perDay) return refuse('clue_too_many_today')
  return open.length >= openMost ? refuse('clue_too_many_open') : null
}

async function ownOf(context: Context): Promise<{ today: ClueRecord[]; open: ClueRecord[] }> {
  const person = openidOf(context)
  const [today, open] = await Promise.all([
    clues.list({ person, submittedAt: _.gte(startOfDay(dayOf(context.now))) }, { limit: perDay }),
    clues.list({ person, status: _.in([...openClue]) }, { limit: openMost }),
  ])
  return { today, open }
}
