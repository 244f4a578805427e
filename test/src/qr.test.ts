import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { doorQr } from '../../domain/doorCode'
import { qrImage } from '../../src/lib/qr'

const read = (address: string): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(address.split(',')[1] ?? '', 'base64'))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

test.each(['FCB:A2B3C4', doorQr('activity-0123456789abcdef_xyz', '012345'), `FCA:${'a'.repeat(64)}:000000`])(
  'a scanner reads %s off the picture',
  (text) => {
    expect(read(qrImage(text))).toBe(text)
  },
)
