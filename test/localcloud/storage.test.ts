import fs from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, emptyFolder, openCloud, runner } from './kit'

let cloud: LocalCloud
const dataDir = emptyFolder()
beforeAll(async () => {
  cloud = await openCloud(runner({ timeout: 20 }), { dataDir })
})
afterAll(closeClouds)

const upload = (cloudPath: string, text = 'photo') =>
  doing(
    cloud,
    `return cloud.uploadFile({ cloudPath: event.cloudPath, fileContent: Buffer.from(event.text) })
      .then((r) => r.fileID, (e) => e.message)`,
    { cloudPath, text },
  )
const link = async (fileID: string) =>
  (await doing(cloud, 'return cloud.getTempFileURL({ fileList: [event.fileID] })', { fileID })).fileList[0]

describe('a stored file', () => {
  test.each(['plain.txt', 'photos/2026/a b 中文.png', '100%.txt'])(
    '%s comes back as it was',
    async (cloudPath) => {
      const fileID = await upload(cloudPath, '早上好')
      expect(fileID).toMatch(/^cloud:\/\/local-env\.[\w-]+\//)
      const js = 'return (await cloud.downloadFile({ fileID: event.fileID })).fileContent.toString()'
      expect(await doing(cloud, js, { fileID })).toBe('早上好')
    },
  )

  test('is written through from a stream', async () => {
    const source = path.join(emptyFolder(), 's.txt')
    fs.writeFileSync(source, 'x'.repeat(200_000))
    const js = `const { fileID } = await cloud.uploadFile({ cloudPath: 's.txt', fileContent: require('fs').createReadStream(event.source) })
      return (await cloud.downloadFile({ fileID })).fileContent.length`
    expect(await doing(cloud, js, { source })).toBe(200_000)
  })

  test('is shown to a browser through its link, with its type', async () => {
    const { tempFileURL } = await link(await upload('photos/a.png'))
    const response = await fetch(tempFileURL)
    expect(await response.text()).toBe('photo')
    expect(response.headers.get('content-type')).toBe('image/png')
  })

  test('is closed to a link that was made up, altered or is too old', async () => {
    const { tempFileURL } = await link(await upload('secret.txt'))
    await upload('other.txt')
    const statusOf = async (url: string) => (await fetch(url)).status
    expect(await statusOf(`${cloud.url}/files/secret.txt`)).toBe(403)
    expect(await statusOf(tempFileURL.replace('secret', 'other'))).toBe(403)
    cloud.clock.set(new Date(Date.now() + 3 * 60 * 60 * 1000).toISOString())
    expect(await statusOf(tempFileURL)).toBe(403)
    cloud.clock.set(null)
    expect(await statusOf(tempFileURL)).toBe(200)
  })

  test('cannot be uploaded or replaced by a client', async () => {
    await upload('mine.txt')
    const response = await fetch(`${cloud.url}/files/mine.txt`, { method: 'PUT', body: 'theirs' })
    expect(response.status).toBe(403)
    expect(await (await fetch((await link(await upload('mine.txt'))).tempFileURL)).text()).toBe('photo')
  })

  test('is gone once deleted', async () => {
    const fileID = await upload('gone.txt')
    const js =
      'return (await cloud.deleteFile({ fileList: [event.fileID, event.fileID] })).fileList.map((f) => f.status)'
    expect(await doing(cloud, js, { fileID })).toEqual([0, -503003])
    expect(await link(fileID)).toMatchObject({ status: -503003 })
    expect(await link('cloud://elsewhere.x/gone.txt')).toMatchObject({ status: -503003 })
  })
})

describe('a path', () => {
  test.each([
    '../out.txt',
    'a/../../out.txt',
    '/etc/out.txt',
    'a/../b.txt',
    '',
    'folder/',
    'a?b.txt',
    'a\\b',
    '..',
  ])('%j is refused', async (cloudPath) => {
    expect(await upload(cloudPath)).toMatch(/bad path|cloudPath|path/i)
  })

  test('cannot leave the folder by way of a file id or an address', async () => {
    const inside = await upload('a.txt')
    const outside = inside.replace('a.txt', '../database.sqlite')
    const js = `const fail = (e) => e.message
      return [await cloud.getTempFileURL({ fileList: [event.outside] }).catch(fail),
        await cloud.deleteFile({ fileList: [event.outside] }).catch(fail)]`
    expect(await doing(cloud, js, { outside })).toEqual([
      expect.stringContaining('bad path'),
      expect.stringContaining('bad path'),
    ])
    for (const address of ['/files/%2e%2e%2fdatabase.sqlite', '/files/..%2Fdatabase.sqlite', '/files/%ff']) {
      expect((await fetch(cloud.url + address)).status).toBe(403)
    }
    expect(fs.existsSync(path.join(dataDir, 'database.sqlite'))).toBe(true)
  })
})

test('at most 50 files are named in one call', async () => {
  const js = `const fileList = Array.from({ length: event.n }, (_, i) => 'cloud://x.y/' + i)
    return Promise.all([cloud.getTempFileURL({ fileList }), cloud.deleteFile({ fileList })])
      .then(() => 'taken', (e) => e.message)`
  expect(await doing(cloud, js, { n: 50 })).toBe('taken')
  expect(await doing(cloud, js, { n: 51 })).toContain('at most 50 files')
})
