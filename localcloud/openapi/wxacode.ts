import { type Api, WeChatError } from './api'
import { checkPage } from './pages'
import { qrPng } from './qrPng'

export interface WxacodeOptions {
  /** URL that the code opens. */
  landing: (page: string, scene: string) => string
  pages?: readonly string[]
}

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const NARROWEST_PX = 280
const WIDEST_PX = 1280
const DEFAULT_WIDTH_PX = 430

/**
 * `wxacode.getUnlimited`: a QR code, as PNG, that opens the landing URL. Scene, page and width are refused
 * as WeChat refuses them: 40169, 41030, 40097.
 */
export function getUnlimited({ landing, pages }: WxacodeOptions): Api {
  return ({ scene, page = pages?.[0] ?? '', width = DEFAULT_WIDTH_PX, check_path = true }) => {
    if (typeof scene !== 'string' || !SCENE.test(scene))
      throw new WeChatError(40169, 'invalid length for scene, or the data is not json string')
    if (typeof page !== 'string' || page.includes('?')) throw new WeChatError(41030, 'invalid page')
    if (page !== '') checkPage(page, check_path === false ? undefined : pages)
    if (!isWidth(width)) throw new WeChatError(40097, 'invalid args')
    return { contentType: 'image/png', body: qrPng(landing(page, scene), width) }
  }
}

const isWidth = (width: unknown): width is number =>
  typeof width === 'number' && width >= NARROWEST_PX && width <= WIDEST_PX
