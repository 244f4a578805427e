import type http from 'node:http'
import * as v from 'valibot'
import type { LocalCloud } from '../localcloud/cloud'
import { getUnlimited } from '../localcloud/openapi/wxacode'
import type { County } from '../types/county'
import { SignCode } from '../types/station'
import { streamMessages } from './messages'
import { type Content, send, sendJson, sendRefusal } from './respond'
import { deskSigns } from './signs'

/** The page that metal signs open. */
const SIGN_PAGE = 'pages/station/index'
const QR_WIDTH_PX = 280

export interface DeskParts {
  cloud: LocalCloud
  page: ReadonlyMap<string, Content>
  landing: (page: string, scene: string) => string
  templates: County['templates']
}

/** The desk and its API; answers false for what belongs to the app. */
export async function deskRoute(
  { cloud, page, landing, templates }: DeskParts,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  url: URL,
): Promise<boolean> {
  const { pathname } = url
  if (pathname !== '/' && pathname !== '/desk' && !pathname.startsWith('/desk/')) return false
  if (req.method !== 'GET' && req.method !== 'HEAD') return sendRefusal(res, 405, '只能查看')
  if (pathname === '/') return redirect(res, '/desk')
  const file = page.get(pathname)
  if (file) return send(req, res, file)
  switch (pathname) {
    case '/desk/api/signs':
      return sendJson(req, res, deskSigns(cloud.database, new Date(cloud.clock.now()).toISOString()))
    case '/desk/api/qr':
      return sendQr(landing, url.searchParams.get('code'), req, res)
    case '/desk/api/messages':
      return streamMessages(cloud, templates, req, res)
    default:
      return sendRefusal(res, 404, '这里什么也没有')
  }
}

function redirect(res: http.ServerResponse, location: string): true {
  res.writeHead(302, { location })
  res.end()
  return true
}

/** The picture that would be printed on the sign, made as the platform makes it. */
async function sendQr(
  landing: DeskParts['landing'],
  text: string | null,
  req: http.IncomingMessage,
  res: http.ServerResponse,
): Promise<true> {
  const code = v.safeParse(SignCode, text)
  if (!code.success) return sendRefusal(res, 400, '不是牌子上的码')
  const draw = getUnlimited({ landing })
  const picture = (await draw(
    { scene: `s=${code.output}`, page: SIGN_PAGE, width: QR_WIDTH_PX },
    undefined,
  )) as { contentType: string; body: Buffer }
  return send(req, res, { type: picture.contentType, body: picture.body, cache: 'no' })
}
