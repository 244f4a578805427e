import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { closeClouds, emptyFolder, runner, writeFunctions } from './kit'

const ROOT = path.join(__dirname, '../..')

function start(...flags: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'localcloud/cli.ts', ...flags], { cwd: ROOT })
}

async function read(stream: NodeJS.ReadableStream | null, enough: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of stream ?? []) {
    text += String(chunk)
    if (enough.test(text)) break
  }
  return text
}

afterAll(closeClouds)

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done))

test('serves a folder of functions, prints the environment and ends cleanly on Ctrl-C', async () => {
  const indexes = path.join(emptyFolder(), 'indexes.json')
  fs.writeFileSync(
    indexes,
    '[{"collection": "seats", "name": "by_row", "keys": [["row", 1]], "unique": true}]',
  )
  const folders = ['--functions', writeFunctions(runner()), '--data', emptyFolder()]
  const child = start(...folders, '--indexes', indexes, '--create-collections')
  const printed = await read(child.stdout, /curl/)
  expect(printed).toMatch(/^export TENCENTCLOUD_RUNENV='SCF'$/m)
  expect(printed).toMatch(/^export TCB_CONTEXT_CNFG='{"URL":"http:\/\/127\.0\.0\.1:\d+\/admin"}'$/m)
  const url = /^# (http:\S+)$/m.exec(printed)?.[1]
  const js = `await db.collection('new').add({ data: {} })
    await db.collection('seats').add({ data: { row: 1 } })
    return db.collection('seats').add({ data: { row: 1 } }).catch((e) => e.message)`
  const response = await fetch(`${url}/v1/functions/run`, { method: 'POST', body: JSON.stringify({ js }) })
  expect(await response.json()).toContain('E11000')
  child.kill('SIGINT')
  expect(await ended(child)).toBe(0)
})

test('explains itself when something is missing', async () => {
  const child = start('--data', emptyFolder())
  const exit = ended(child)
  expect(await read(child.stderr, /--create-collections/)).toContain('--functions DIR')
  expect(await exit).toBe(2)
})
