import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../localcloud/db/database'

/** Lets a writer go on from `from`, kills it after `count` acknowledged pairs, returns the last one acknowledged. */
function writeUntilKilled(file: string, from: number, count: number): Promise<number> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '_writer.ts'), file, String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  return new Promise((resolve) => {
    writer.stdout.on('data', (part) => {
      output += part
      if (output.split('\n').length > count) writer.kill('SIGKILL')
    })
    // A number without its line end was cut off on the way and does not count.
    writer.on('close', () => resolve(Number(output.split('\n').at(-2))))
  })
}

test('a killed process loses nothing that it acknowledged, and leaves no half of a write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'durability-'))
  const file = join(folder, 'k.db')
  let next = 0
  for (const count of [1, 40, 333]) {
    const last = await writeUntilKilled(file, next, count)
    expect(last).toBeGreaterThanOrEqual(next)
    const database = openDatabase({ file })
    const found = new Map<number, number>()
    for (const { n } of database.find('k')) found.set(n as number, (found.get(n as number) ?? 0) + 1)
    for (let n = 0; n <= last; n++) expect([n, found.get(n)]).toEqual([n, 2])
    expect([...found.values()].every((halves) => halves === 2)).toBe(true)
    expect(database.find('k', { n: { $gte: 0 } })).toHaveLength(found.size * 2)
    next = Math.max(...found.keys()) + 1
    database.close()
  }
  rmSync(folder, { recursive: true })
})

test('data and what the indexes know survive closing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reopen-'))
  const file = join(folder, 'r.db')
  const first = openDatabase({ file, createCollections: true })
  first.ensureIndex({ collection: 't', name: 'tags', keys: [['tags', 1]] })
  first.insert('t', [
    { _id: 'a', tags: ['x', 'y'], at: new Date(5) },
    { _id: 'b', tags: 'y' },
  ])
  first.close()
  const second = openDatabase({ file })
  expect(second.find('t', { tags: 'y' })).toEqual([
    { _id: 'a', tags: ['x', 'y'], at: new Date(5) },
    { _id: 'b', tags: 'y' },
  ])
  second.close()
  rmSync(folder, { recursive: true })
})
