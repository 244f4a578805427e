import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type QueryReport,
} from '../../../localcloud/db/database'
import { CloudError } from '../../../localcloud/errors'

/** A database behind HTTP with the unmodified wx-server-sdk pointed at it. */
export interface Stage {
  database: Database
  // biome-ignore lint/suspicious/noExplicitAny: the SDK ships no types for its command builders
  cloud: any
  /** What each wire operation cost, in order. */
  reports: QueryReport[]
  close(): Promise<void>
}

export async function stage(options: Partial<DatabaseOptions> = {}): Promise<Stage> {
  const database = openDatabase({ file: ':memory:', envId: 'test-env', ...options })
  const reports: QueryReport[] = []
  database.onQuery((report) => reports.push(report))
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const answer = await answerTo(database, JSON.parse(Buffer.concat(parts).toString()))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ requestId: 'r1', ...answer }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  Object.assign(process.env, sdkEnvironment((server.address() as AddressInfo).port))
  const cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return {
    database,
    cloud,
    reports,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      database.close()
    },
  }
}

async function answerTo(database: Database, request: Record<string, unknown>) {
  try {
    return await database.handle(request)
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    return { code: 'SYS_ERR', message: `bug: ${(error as Error).stack}` }
  }
}

const sdkEnvironment = (port: number) => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'test-env',
  TCB_ENV: 'test-env',
  SILENCE: 'true',
})

export const idsOf = (result: { data: { _id: unknown }[] }) => result.data.map((doc) => doc._id)
