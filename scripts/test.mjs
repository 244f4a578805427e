/** `npm test`: everything, from a fresh clone. */
import { check } from './check.mjs'

await check(process.argv.slice(2)).catch((error) => {
  console.error(`\n${error.message}`)
  process.exitCode = 1
})
