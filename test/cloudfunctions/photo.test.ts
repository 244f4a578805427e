import { PNG } from 'pngjs'
import { cleanPhoto, type Photo } from '../../cloudfunctions/_lib/photo'
import { aJpeg, anExif, aPng } from '../_kit/pictures'

const APP1 = 0xe1
const COMMENT = 0xfe

const cleaned = (file: Buffer): Photo => {
  const photo = cleanPhoto(file)
  if (typeof photo === 'string') throw new Error(photo)
  return photo
}

describe('a JPEG', () => {
  test('loses place, camera, comments, profiles and whatever hangs on, and nothing of its picture', () => {
    const parts = [
      [0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')],
      [APP1, anExif()],
      [APP1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETXMP')],
      [0xe2, Buffer.from('MPF\0SECRET')],
      [0xed, Buffer.from('Photoshop 3.0\0SECRETIPTC')],
      [COMMENT, Buffer.from('<script>SECRET</script>')],
    ] as const
    const photo = cleaned(aJpeg({ parts, behind: Buffer.from('PK\x03\x04SECRETZIP') }))
    expect(photo).toMatchObject({ ext: 'jpg', width: 8, height: 8 })
    expect(photo.bytes).toEqual(aJpeg())
    expect(photo.bytes.toString('latin1')).not.toMatch(/SECRET|36\.186|Exif/)
  })

  test.each([
    [6, false],
    [8, true],
    [3, false],
  ])('that is turned (%i) says so and nothing else', (orientation, bigEndian) => {
    const { bytes } = cleaned(aJpeg({ parts: [[APP1, anExif({ orientation, bigEndian })]] }))
    const text = bytes.toString('latin1')
    expect(text).not.toMatch(/SECRET|36\.186/)
    expect(bytes.length).toBe(aJpeg().length + 36)
    expect(text.indexOf('Exif')).toBe(6)
    // Reading our own part again gives the same: a photo that is added twice stays as it is.
    expect(cleaned(bytes).bytes).toEqual(bytes)
    // One entry: orientation, a short, once.
    expect([...bytes.subarray(20, 32)]).toEqual([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation])
  })

  test('keeps how its colours are coded, cut to that', () => {
    const adobe = Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1])
    const { bytes } = cleaned(aJpeg({ parts: [[0xee, Buffer.concat([adobe, Buffer.from('SECRET')])]] }))
    expect(bytes).toEqual(aJpeg({ parts: [[0xee, adobe]] }))
  })

  test.each([
    ['without its end', aJpeg().subarray(0, -2)],
    ['broken off in its tables', aJpeg().subarray(0, 40)],
    ['that is only a beginning', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    [
      'whose first bytes are followed by a page',
      Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1'),
    ],
    ['with an end and no picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['without height', aJpeg({ height: 0 })],
    [
      'of a kind that no phone shows',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xc3, 0, 8, 8, 0, 8, 0, 8, 1]), aJpeg()]),
    ],
  ])('%s is refused', (_what, file) => {
    expect(cleanPhoto(file)).toBe('photo_broken')
  })

  test('of more pixels than a phone can show is refused, however few its bytes', () => {
    expect(cleanPhoto(aJpeg({ width: 65_000, height: 65_000 }))).toBe('photo_too_large')
  })
})

describe('a PNG', () => {
  test('loses its texts, time and whatever hangs on, and still decodes to the same', () => {
    const chunks = [
      ['tEXt', 'Comment\0SECRET'],
      ['eXIf', 'MM SECRET'],
      ['tIME', 'SECRET!'],
      ['iTXt', 'XML:com.adobe.xmp SECRET'],
    ] as const
    const photo = cleaned(aPng({ chunks, behind: '<script>SECRET</script>' }))
    expect(photo).toMatchObject({ ext: 'png', width: 2, height: 2 })
    expect(photo.bytes.toString('latin1')).not.toContain('SECRET')
    expect(PNG.sync.read(photo.bytes).data).toEqual(PNG.sync.read(aPng()).data)
  })

  test.each([
    ['without its end', aPng().subarray(0, -12)],
    ['with a chunk that nobody knows and all must', aPng({ chunks: [['EVIL', 'x']] })],
    ['with two heads', aPng({ chunks: [['IHDR', '0123456789abc']] })],
    [
      'that is its first bytes and a page',
      Buffer.concat([aPng().subarray(0, 8), Buffer.from('<html></html>')]),
    ],
  ])('%s is refused', (_what, file) => {
    expect(cleanPhoto(file)).toBe('photo_broken')
  })
})

describe('what is no photo is refused, whatever it is called', () => {
  test.each([
    [
      'a drawing with a program in it',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page that mentions a photo', 'GIF89a/*\xff\xd8\xff*/=1;<script></script>'],
    ['an empty file', ''],
    ['an archive', 'PK\x03\x04'],
  ])('%s', (_what, text) => {
    expect(cleanPhoto(Buffer.from(text, 'latin1'))).toBe('photo_not_image')
  })

  test('a file larger than a photo', () => {
    expect(cleanPhoto(Buffer.concat([aJpeg(), Buffer.alloc(5_000_000)]))).toBe('photo_too_large')
  })
})
