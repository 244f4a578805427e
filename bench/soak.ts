import { functionsDir } from '../test/_kit/functionsDir'
import { soak } from '../test/_kit/soak/soak'
import { bench } from './_kit/report'

/**
 * Twenty days of the tiny county, lived by 50 people at random against the real functions, while connections break,
 * instances die and the server is killed. `SEED=… DAYS=…` for other lives. What is broken is told line by line.
 */
const seed = process.env.SEED ?? '2026'
const days = Number(process.env.DAYS ?? 20)

bench(
  'soak',
  {
    violations: ['=', 0],
    actions: ['>=', 5000],
    faults: ['>=', 500],
    restarts: ['>=', 10],
  },
  async () => {
    console.error(`seed ${seed}`)
    await require('../test/_kit/tinyFunctions.js')()
    const log = (line: string) => console.error(line)
    const { violations, ...figures } = await soak({
      seed,
      days,
      beats: 16,
      perBeat: 18,
      kills: 1,
      functionsDir: functionsDir(),
      goOn: process.env.GO_ON !== undefined,
      log,
    })
    for (const violation of violations) log(JSON.stringify(violation, null, 1))
    return { ...figures, violations: violations.length }
  },
)
