import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { qrImage } from '../lib/qr'
import { pictured } from './named'
import './QrImage.scss'

/** A QR code to be scanned off the screen. `name` is what a screen reader says instead. */
export function QrImage({ text, name }: { text: string; name: string }) {
  const src = useMemo(() => qrImage(text), [text])
  return <Image className='qrimage' src={src} {...pictured(name)} />
}
