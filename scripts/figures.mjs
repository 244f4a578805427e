/** The table of last figures in docs/performance.md: a row for each figure that has a target, the newest of each bench. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib.mjs'

const FILE = join(root, 'docs/performance.md')
const TABLE = /(<!-- figures -->\n)([\s\S]*?)(<!-- end of figures -->)/
const HEAD = '| bench | figure | last | target | met | on |\n|---|---|---|---|---|---|\n'

const rowsOf = ({ bench, targets = {}, missed = [], ...figures }, on) =>
  Object.entries(targets).map(([figure, target]) => {
    const met = missed.includes(figure) ? '**no**' : 'yes'
    return `| ${bench} | \`${figure}\` | ${figures[figure]} | ${target} | ${met} | ${on} |`
  })

/** Rows of benches that were not run now stay as they are. */
export function writeFigures(results) {
  const text = readFileSync(FILE, 'utf8')
  const on = new Date().toISOString().slice(0, 10)
  const measured = results.filter(({ targets }) => targets)
  const isOld = (row) => !measured.some(({ bench }) => row.startsWith(`| ${bench} |`))
  const kept = (TABLE.exec(text)?.[2] ?? '')
    .split('\n')
    .slice(2)
    .filter((row) => row !== '' && isOld(row))
  const rows = [...kept, ...measured.flatMap((result) => rowsOf(result, on))]
  const nameOf = (row) => row.split('|')[1]
  rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))
  writeFileSync(
    FILE,
    text.replace(TABLE, (_all, start, _old, end) => `${start}${HEAD}${rows.join('\n')}\n${end}`),
  )
}
