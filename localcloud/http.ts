import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { DroppedConnection } from './faults'

export interface Exchange {
  req: http.IncomingMessage
  res: http.ServerResponse
  /** Path and query as sent, without host. */
  target: string
  body: Buffer
}

/** Answers the exchange and says so, or leaves it to the next route. */
export type Route = (exchange: Exchange) => Promise<boolean> | boolean

export interface HttpServer {
  port: number
  close(): Promise<void>
}

/** Uploads are the largest; a bigger one loses its connection. */
const LARGEST_BODY_BYTES = 100 * 1024 * 1024
const KEEP_ALIVE_MS = 65_000

export function sendJson(res: http.ServerResponse, status: number, value: unknown, headers = {}): void {
  sendText(res, status, JSON.stringify(value), headers)
}

/** @param text JSON text */
export function sendText(res: http.ServerResponse, status: number, text: string, headers = {}): void {
  const body = Buffer.from(text)
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...headers,
  })
  res.end(body)
}

/**
 * Whether the request was meant for this machine. A name that leads here is enough for a page of anywhere to
 * reach a server of one's own, so the name itself has to be one of this machine's; and whoever comes from
 * another page has to come from one of this machine as well.
 */
function isFromHere({ headers: { host, origin } }: http.IncomingMessage): boolean {
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin))
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}

async function serve(routes: readonly Route[], exchange: Exchange): Promise<void> {
  const { req, res } = exchange
  try {
    if (!isFromHere(req)) {
      sendJson(res, 403, { code: 'NOT_FROM_HERE', message: 'for pages and programs of this machine only' })
      return
    }
    for (const route of routes) if (await route(exchange)) return
    sendJson(res, 404, { code: 'NOT_FOUND', message: `nothing at ${req.method} ${exchange.target}` })
  } catch (error) {
    if (error instanceof DroppedConnection || res.headersSent) {
      req.socket.destroy()
      return
    }
    console.error(error)
    sendJson(res, 500, { code: 'SYS_ERR', message: String(error) })
  }
}

function receive(routes: readonly Route[], req: http.IncomingMessage, res: http.ServerResponse): void {
  const chunks: Buffer[] = []
  let size = 0
  req.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LARGEST_BODY_BYTES) req.destroy()
    else chunks.push(chunk)
  })
  req.on('end', () => {
    const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
    void serve(routes, { req, res, target: req.url ?? '/', body })
  })
}

/** Listens on 127.0.0.1 only. */
export function listen(routes: readonly Route[], port: number): Promise<HttpServer> {
  const server = http.createServer((req, res) => receive(routes, req, res))
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done({ port: (server.address() as AddressInfo).port, close }))
  })
}
