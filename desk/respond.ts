import type http from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

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

/** Sends content, zipped where the browser takes it and it helps. */
export function send(req: http.IncomingMessage, res: http.ServerResponse, content: Content): true {
  const { type, cache } = content
  const zipped =
    /^(text|application\/json|image\/svg)/.test(type) &&
    content.body.length >= WORTH_ZIPPING_BYTES &&
    /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  const body = zipped ? gzipSync(content.body) : content.body
  res.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': CACHE[cache],
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
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
