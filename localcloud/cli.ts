import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { type LocalCloud, startLocalCloud } from './cloud'
import type { IndexDeclaration } from './db/database'

const USAGE = `Runs a folder of cloud functions on a local CloudBase.

  npx tsx localcloud/cli.ts --functions DIR --data DIR [--port N] [--indexes FILE.json] [--create-collections]

  --functions DIR        cloud functions as they are deployed: <name>/index.js
  --data DIR             where the database and stored files are kept
  --port N               port on 127.0.0.1; any free one unless told
  --indexes FILE.json    [{"collection", "name", "keys": [["path", 1]], "unique"}], made at the start
  --create-collections   the first write to a collection makes it`

function readOptions() {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      indexes: { type: 'string' },
      'create-collections': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || !values.functions || !values.data) return null
  return {
    functionsDir: values.functions,
    dataDir: values.data,
    port: Number(values.port),
    createCollections: values['create-collections'],
    indexes: values.indexes
      ? (JSON.parse(fs.readFileSync(values.indexes, 'utf8')) as IndexDeclaration[])
      : [],
  }
}

const quoted = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`

function announce(cloud: LocalCloud): void {
  for (const [name, value] of Object.entries(cloud.environment())) {
    console.log(`export ${name}=${quoted(value)}`)
  }
  console.log(`# ${cloud.url}`)
  console.log(`# curl -d '{}' -H 'authorization: Bearer dev:somebody' ${cloud.url}/v1/functions/<name>`)
}

async function main(): Promise<void> {
  const options = readOptions()
  if (!options) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const cloud = await startLocalCloud({
    ...options,
    log: ({ function: name, stream, text }) =>
      process[stream === 'out' ? 'stdout' : 'stderr'].write(`[${name}] ${text}`),
  })
  announce(cloud)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.close())
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
