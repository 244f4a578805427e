import type http from 'node:http'
import { extname } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zip } from 'node:zlib'

/** Something to send: its bytes, what they are, and how long a browser may keep them. */
export interface Content {
  type: string
  body: Buffer
  cache: 'forever' | 'no'
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const CACHE = { forever: 'public, max-age=31536000, immutable', no: 'no-cache' }
const WORTH_ZIPPING_BYTES = 1024

export const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream'

/** Nearly Brotli's best, at a twentieth of its time. */
const BROTLI = { params: { [zip.BROTLI_PARAM_QUALITY]: 9 } }
const SMALLER = { br: (body: Buffer) => brotliCompressSync(body, BROTLI), gzip: gzipSync } as const
type Way = keyof typeof SMALLER
/** What stays as it is is made smaller once. */
const made = new WeakMap<Buffer, Partial<Record<Way, Buffer>>>()

function smaller({ body, cache }: Content, way: Way): Buffer {
  if (cache !== 'forever') return gzipSync(body)
  const ways = made.get(body) ?? {}
  made.set(body, ways)
  ways[way] ??= SMALLER[way](body)
  return ways[way]
}

function wayFor({ type, body, cache }: Content, accepted: string): Way | null {
  if (!/^(text|application\/json|image\/svg)/.test(type) || body.length < WORTH_ZIPPING_BYTES) return null
  if (cache === 'forever' && /\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : null
}

/** Sends content, smaller where the browser takes it and it helps. */
export function send(req: http.IncomingMessage, res: http.ServerResponse, content: Content): true {
  const { type, cache } = content
  const way = wayFor(content, String(req.headers['accept-encoding'] ?? ''))
  const body = way ? smaller(content, way) : content.body
  res.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': CACHE[cache],
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(way ? { 'content-encoding': way } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
  return true
}

export const sendJson = (req: http.IncomingMessage, res: http.ServerResponse, value: unknown): true =>
  send(req, res, { type: typeOf('reply.json'), body: Buffer.from(JSON.stringify(value)), cache: 'no' })

/** A refusal in words for whoever looks at it in a browser. */
export function sendRefusal(res: http.ServerResponse, status: number, words: string): true {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  res.end(words)
  return true
}
