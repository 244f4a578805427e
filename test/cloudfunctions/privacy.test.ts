import { personalFields } from '../../domain/personal'
import { type Stage, stage } from '../_kit/stage'
import { filesWith, tracesOf } from '../_kit/traces'
import { live, PLANTED, tick } from './_life'

let on: Stage
beforeAll(async () => {
  on = await stage({ photosChecked: true })
})
beforeEach(async () => {
  on.reset()
  await live(on)
})
afterAll(() => on.close())

const NAMES = Object.values(PLANTED).flatMap(({ name, phone }) => (phone ? [name, phone] : [name]))

test('x', () => {
  for (const t of [...NAMES, 'o-planted']) console.log(t, tracesOf(on.cloud, t).map((p) => (declared(p) ? p : `!! ${p}`)))
})
const declared = (p: string) => [...personalFields.keys()].some((f) => p === f || p.startsWith(`${f}.`))
