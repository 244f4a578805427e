import Taro from '@tarojs/taro'

/** Enough to see what happened, and little to send from a village. */
const SIDE_PX = 1600
const QUALITY = 80

/** Lets the person take or choose photos; none when they close the sheet. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ['compressed'] })
    return tempFilePaths.slice(0, most)
  } catch {
    // Closing the sheet is reported as a failure.
    return []
  }
}

/** A chosen photo made smaller, as base64. Its place and time stay on the phone. */
export const shrunk = (path: string): Promise<string> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(path) : inWeChat(path)

async function inWeChat(path: string): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY,
    compressedWidth: SIDE_PX,
  } as Taro.compressImage.Option)
  const data = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64')
  return String(data)
}

async function inBrowser(path: string): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(path)).blob())
  const scale = Math.min(1, SIDE_PX / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY / 100).split(',')[1] ?? ''
}
