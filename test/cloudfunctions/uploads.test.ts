import type { ClueRecord } from '../../cloudfunctions/_lib/records/goodPeople'
import { PIECES_MAX } from '../../types/file'
import { aJpeg, anExif, aPng } from '../_kit/pictures'
import { COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { sendUp } from './_sheets'

/** Files that residents send up with a clue: what is taken, and what comes back from it. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const clue = {
  stationId: VILLAGE,
  name: '钱好',
  category: 'filial',
  relation: 'neighbour',
  hint: null,
  sentence: '照顾婆婆三十年',
  reach: null,
  shownTo: 'centre',
}
interface Sent {
  uploadId: string
  pieces: number
}
const submit = async (...photos: Sent[]) => {
  const reply = (await on.as('resident').call('clue.submit', { ...clue, photos }, aKey())) as {
    ok: boolean
    code?: string
  }
  return reply.ok ? 'ok' : reply.code
}
const kept = () => on.cloud.database.find('clues') as unknown as ClueRecord[]

const PAGE = '<!doctype html><script>alert(1)</script>'
test.each([
  [
    'a drawing with a program in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'photo_not_image',
  ],
  ['a page', Buffer.from(PAGE), 'photo_not_image'],
  ['a moving picture', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'photo_not_image'],
  ['a document', Buffer.from('%PDF-1.7'), 'photo_not_image'],
  ['an archive', Buffer.from('PK\x03\x04'), 'photo_not_image'],
  [
    'a page behind the first bytes of a photo',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(PAGE)]),
    'photo_broken',
  ],
  ['two thousand million pixels', aJpeg({ width: 65_000, height: 65_000 }), 'photo_too_large'],
  ['nothing', Buffer.alloc(0), 'photo_not_image'],
])('%s is not taken, and nothing of it stays', async (_what, bytes, code) => {
  expect(await submit(await sendUp(on, 'resident', bytes))).toBe(code)
  expect(kept()).toEqual([])
})

test('a photo with a place, a page and an archive hanging on comes back as the photo alone, as what it is', async () => {
  on.grant('county', 'county', COUNTY)
  const jpeg = aJpeg({ parts: [[0xe1, anExif()]], behind: Buffer.from(`${PAGE}PK\x03\x04SECRET`) })
  const png = aPng({ chunks: [['tEXt', 'Comment\0SECRET']], behind: PAGE })
  const sent = [await sendUp(on, 'resident', jpeg), await sendUp(on, 'resident', png)]
  expect(await submit(...sent)).toBe('ok')
  // The pieces as they were sent, place and camera still in them, are gone.
  expect(on.cloud.database.find('uploads')).toEqual([])
  const [record] = kept()
  for (const photo of record?.photos ?? []) await checked(photo.traceId)
  const { data } = (await on.as('county').call('clue.open', { clueId: record?._id })) as unknown as {
    data: { photos: { url: string }[] }
  }
  const types: (string | null)[] = []
  for (const { url } of data.photos) {
    const answer = await fetch(url)
    types.push(answer.headers.get('content-type'))
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(bytes).not.toMatch(/SECRET|script|36\.186|Exif/)
  }
  expect(types).toEqual(['image/jpeg', 'image/png'])
})

const checked = (trace_id: string) =>
  on.cloud.call(
    'day',
    {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id,
      version: 2,
      result: { suggest: 'pass', label: 100 },
    },
    { source: 'wx_unknown' },
  )

test('pieces that are missing, too many, or somebody else’s are not put together', async () => {
  const theirs = await sendUp(on, 'neighbour', aJpeg())
  expect(await submit(theirs)).toBe('upload_incomplete')
  const mine = await sendUp(on, 'resident', aJpeg())
  expect(await submit({ ...mine, pieces: 2 })).toBe('upload_incomplete')
  expect(await submit({ ...mine, pieces: PIECES_MAX + 1 })).toBe('upload_too_large')
})

test.each(['../../../etc/passwd', '..%2f..%2fetc', 'a/b/c/d/e/f', 'clues/../x', 'x.html\0.jpg'])(
  'a file’s name is not the phone’s to choose: %j',
  async (uploadId) => {
    const reply = await on.as('resident').call('file.put', { uploadId, index: 0, data: 'AAAA' }, aKey())
    expect(reply).toMatchObject({ ok: false, code: 'bad_input' })
    expect(await submit({ uploadId, pieces: 1 })).toBe('bad_input')
  },
)
