import Taro from '@tarojs/taro'
import { CallError } from '../../lib/caller'

/** Gives a spreadsheet to the person: a browser downloads it, WeChat opens it with a menu to send or keep it. */
export async function saveBase64(name: string, base64: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(name, `data:${XLSX};base64,${base64}`)
  const filePath = placeOf(name)
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    })
  })
  await show(filePath)
}

/** The same for a file that lies in cloud storage. */
export async function saveFrom(url: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const response = await fetch(url).catch(() => null)
    if (!response?.ok) throw new CallError('offline')
    const address = URL.createObjectURL(await response.blob())
    download(name, address)
    URL.revokeObjectURL(address)
    return
  }
  const filePath = placeOf(name)
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  if (statusCode !== 200) throw new CallError('offline')
  await show(filePath)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const placeOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name.replace(/[\\/:*?"<>|\s]/g, '_')}`
const show = (filePath: string) => Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })

function download(name: string, href: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
