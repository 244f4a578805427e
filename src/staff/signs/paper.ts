import Taro from '@tarojs/taro'
import { copyText } from '../../lib/copyText'

/** A drawing as the address of a picture. */
export const pictureOf = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** Prints a drawing on a page of its own size, without the page around it. Browsers only. */
export function printSvg(svg: string): void {
  const [, width = '210mm', height = '297mm'] = /^<svg [^>]*width="([^"]+)" height="([^"]+)"/.exec(svg) ?? []
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:0;height:0;border:0'
  frame.srcdoc = `<!doctype html><style>@page{size:${width} ${height};margin:0}body{margin:0}svg{display:block}</style>${svg}`
  frame.onload = () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
    frame.contentWindow?.print()
  }
  document.body.append(frame)
}

/** Gives a drawing as a file. Browsers only. */
export function saveSvg(svg: string, name: string): void {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(address)
}

/** A large file: a browser downloads it; a phone passes its link on to a computer. */
export function fetchFile(url: string): void {
  if (process.env.TARO_ENV !== 'h5') {
    copyText(url)
    return
  }
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

/** Puts a picture into the phone's album. Rejects when the person does not allow it. */
export async function savePicture(url: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  await Taro.showToast({ title: '已存到相册' })
}
