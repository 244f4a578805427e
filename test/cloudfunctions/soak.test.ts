import { functionsDir } from '../_kit/functionsDir'
import { soak } from '../_kit/soak/soak'

/** Another life: `SEED=… npx jest --selectProjects cloudfunctions --testPathPatterns soak`; longer ones: `npm run bench -- soak`. */
const SEED = process.env.SEED ?? 'short'

test('a day of 50 people, with faults and a kill -9 of the server, leaves every invariant standing', async () => {
  const { violations, ...figures } = await soak({
    seed: SEED,
    days: 1,
    beats: 10,
    perBeat: 16,
    kills: 1,
    functionsDir: functionsDir(),
  })
  console.info(JSON.stringify({ soak: { ...figures, never: figures.never.length } }))
  expect(violations).toEqual([])
  expect(figures.restarts).toBe(1)
  expect(figures.okActions).toBeGreaterThan(100)
  expect(figures.faults).toBeGreaterThan(5)
}, 300_000)
