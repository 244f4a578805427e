import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, openCloud, post, runner } from './kit'

/** The local cloud believes whoever says who they are, so that one can try things: nobody else may reach it. */

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud(runner({ timeout: 20 }))
})
afterAll(closeClouds)

/** With headers that a browser sends and `fetch` does not let one choose. */
const ask = (headers: Record<string, string>, path = '/v1/functions/run') =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((done, fail) => {
    const request = http.request(cloud.url + path, { method: 'POST', headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', fail)
    request.end(JSON.stringify({ js: 'return 1' }))
  })

test('listens on this machine only', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one && !one.internal && one.family === 'IPv4' ? [one.address] : []))
  const answers = await Promise.all(
    others.map(
      (host) =>
        new Promise<string>((done) => {
          const socket = connect({ host, port: cloud.port, timeout: 2000 })
          socket.on('connect', () => done('open'))
          socket.on('error', () => done('closed'))
          socket.on('timeout', () => done('closed'))
        }),
    ),
  )
  expect(answers.every((answer) => answer === 'closed')).toBe(true)
  const source = readFileSync(join(__dirname, '../../localcloud/http.ts'), 'utf8')
  expect(source).toContain(`listen(port, '127.0.0.1'`)
})

test.each([
  ['a page of anywhere', { origin: 'https://evil.example' }],
  ['a page out of a sandbox', { origin: 'null' }],
  ['a page that only looks like this machine', { origin: 'http://127.0.0.1.evil.example' }],
  ['a name that was made to lead here', { host: 'evil.example:8787' }],
])('%s cannot act as anybody', async (_what, headers) => {
  const answer = await ask({ authorization: 'Bearer dev:o-county', ...headers })
  expect(answer.status).toBe(403)
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test.each(['/admin', '/files/x', '/wx/requestSubscribeMessage', '/anything'])(
  '%s is closed to them as well',
  async (path) => {
    expect((await ask({ origin: 'https://evil.example' }, path)).status).toBe(403)
  },
)

test.each<Record<string, string>>([
  {},
  { origin: 'http://127.0.0.1:5173' },
  { origin: 'http://localhost:10086' },
])('a program and a page of this machine may: %j', async (headers) => {
  expect((await ask({ authorization: 'Bearer dev:o-resident', ...headers })).status).toBe(200)
})

test('the name one gives oneself is known to this room alone: what is deployed has never heard of it', () => {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
  const users = ['cloudfunctions', 'domain', 'types', 'config/county'].flatMap((room) =>
    filesIn(join(__dirname, '../..', room)).filter((file) => /Bearer|dev:/.test(readFileSync(file, 'utf8'))),
  )
  expect(users).toEqual([])
})

test('nobody speaks to the database who was not given the secret of this start', async () => {
  const query = { action: 'database.getDocument', collectionName: 'grants', query: {} }
  for (const headers of [{}, { authorization: 'Bearer dev:o-county' }, { 'x-cloudbase-token': 'made-up' }]) {
    const answer = await (await post(cloud, '/admin', query, headers as Record<string, string>)).text()
    expect(answer).toContain('PERMISSION_DENIED')
  }
})

test('a stored file is what its name says and nothing else', async () => {
  const js = `const { fileID } = await cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from('<script>alert(1)</script>') })
    return (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].tempFileURL`
  for (const [path, type] of [
    ['x.html', 'application/octet-stream'],
    ['x.js', 'application/octet-stream'],
    ['x', 'application/octet-stream'],
    ['x.jpg', 'image/jpeg'],
  ] as const) {
    const { headers } = await fetch(await doing(cloud, js, { path }))
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([type, 'nosniff'])
  }
})

test.each([
  ['of 300 letters', 'x'.repeat(300)],
  ['of 100 characters of three bytes', '照'.repeat(100)],
  ['of two thousand folders', 'a/'.repeat(2000)],
])('a name %s is refused as a name', async (_what, path) => {
  const js = `return cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from('x') }).then(() => 'stored', (e) => e.message)`
  expect(await doing(cloud, js, { path })).toMatch(/bad path/)
})

test('a position far beyond the end of a list is refused, and the cloud goes on', async () => {
  const js = `await db.createCollection('lists').catch(() => {})
    await db.collection('lists').add({ data: { _id: 'one', of: [1], byNode: {} } })
    const far = await db.collection('lists').doc('one').update({ data: { 'of.4000000000': 1 } }).then(() => 'done', (e) => e.message)
    await db.collection('lists').doc('one').update({ data: { 'byNode.990001001': 1 } })
    return { far, doc: (await db.collection('lists').doc('one').get()).data }`
  const { far, doc } = await doing(cloud, js)
  expect(far).toMatch(/backfill/)
  expect(doc).toMatchObject({ of: [1], byNode: { 990001001: 1 } })
})
