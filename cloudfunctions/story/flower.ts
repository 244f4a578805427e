import { createHash } from 'node:crypto'
import { whyNotSay } from '../../domain/clue'
import { dayOf, startOfDay } from '../../domain/day'
import { publicFace } from '../../domain/honour'
import { FLOWERS_A_DAY, FLOWERS_WAITING, NOBODY } from '../../domain/story'
import type { InputOf } from '../../types/contract'
import type { MyFlower, storyContract } from '../../types/story'
import { command as _ } from '../_lib/collection'
import { flowers, honours } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { HonourRecord } from '../_lib/records/honour'
import type { FlowerRecord } from '../_lib/records/story'
import { withNames } from './card'

type StoryActions = Actions<typeof storyContract>

const MINE_MAX = 50

/** Notes of a day take the places 0, 1, 2 one by one, each an id of its own: two at once cannot both be the last. */
export const sendFlower: StoryActions['sendFlower'] = async (input, context) => {
  let asked: Asked | Refusal | null = null
  let beyond = 0
  for (let round = 0; round <= FLOWERS_A_DAY; round++) {
    const { today, waiting } = await ownOf(context)
    const again = [...today, ...waiting].find(({ keys }) => keys.includes(context.key))
    if (again) return myFlower(again)
    if (waiting.length >= FLOWERS_WAITING) return refuse('flower_too_many_waiting')
    // A place may be taken by what the person sent before erasing themselves.
    const place = Math.max(today.length, beyond)
    if (place >= FLOWERS_A_DAY) return refuse('flower_too_many_today')
    asked ??= await askAbout(input, context)
    if (asked instanceof Refusal) return asked
    const record = newFlower(input, asked, place, context)
    if (await flowers.put(record)) return myFlower(record)
    beyond = place + 1
  }
  return refuse('flower_too_many_today')
}

interface Asked {
  honour: HonourRecord
  doubtful: boolean
}

/** Whether there is somebody to thank, and the words may be sent. */
async function askAbout({ honourId, words, from }: Input, context: Context): Promise<Asked | Refusal> {
  const refusal = whyNotSay(words) ?? (from ? whyNotSay(from) : null)
  if (refusal) return refuse(refusal === 'clue_too_long' ? 'flower_too_long' : refusal)
  const honour = await honours.find(honourId)
  if (!honour || !publicFace(honour)) return refuse('honour_unknown')
  const verdict = await checkWords(openidOf(context), [words, from])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  return { honour, doubtful: verdict === 'review' }
}

const myFlower = async (record: FlowerRecord) => (await withNames([record]))[0] as MyFlower

async function ownOf(context: Context) {
  const person = openidOf(context)
  const [today, waiting] = await Promise.all([
    flowers.list({ person, at: _.gte(startOfDay(dayOf(context.now))) }, { limit: FLOWERS_A_DAY }),
    flowers.list({ person, status: 'waiting' }, { limit: FLOWERS_WAITING }),
  ])
  return { today, waiting }
}

type Input = InputOf<typeof storyContract.sendFlower>

function newFlower(
  { honourId, words, from }: Input,
  { honour, doubtful }: Asked,
  place: number,
  context: Context,
): FlowerRecord {
  const person = openidOf(context)
  const digest = createHash('sha256')
    .update(`${person}/${dayOf(context.now)}/${place}`)
    .digest('hex')
  return {
    _id: `fl${digest.slice(0, 24)}`,
    honourId,
    stationName: honour.stationName,
    path: honour.path,
    words: words.trim(),
    from: from ?? NOBODY,
    person,
    status: 'waiting',
    doubtful,
    at: context.now,
    shownAt: '',
    why: null,
    keptUntil: keptUntil('flowerDays', context.now),
    keys: [context.key],
  }
}

export const myFlowers: StoryActions['myFlowers'] = async (_input, context) => {
  const found = await flowers.list(
    { person: openidOf(context) },
    { order: [['at', 'desc']], limit: MINE_MAX },
  )
  return { flowers: await withNames(found) }
}

export const takeFlower: StoryActions['takeFlower'] = async ({ flowerId }, context) => {
  const record = await flowers.find(flowerId)
  if (record?.person !== openidOf(context)) return refuse('flower_unknown')
  await flowers.takeIf(
    { _id: flowerId, status: _.in(['waiting', 'shown']) },
    // One that was shown for long has lost its signature by now; its words go after it.
    {
      status: 'withdrawn',
      shownAt: '',
      keptUntil: keptUntil('flowerDays', record.at),
      keys: _.push([context.key]),
    },
  )
  const after = await flowers.find(flowerId)
  return after ? myFlower(after) : refuse('flower_unknown')
}
