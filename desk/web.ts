import { readFileSync, statSync } from 'node:fs'
import type http from 'node:http'
import { join, resolve, sep } from 'node:path'
import { type Content, send, sendRefusal, typeOf } from './respond'

const HASHED = /\.[0-9a-f]{8,}\.(js|css|png|jpg|svg|woff2)$/
/** Addresses of the app's pages; everything else is a file or nothing. */
const PAGE = /^\/(pages|booking|hours|people|message|volunteer|staff|help|idea)(\/[\w-]+)*\/?$/
const NOT_BUILT = '网页版还没有构建好，请先运行 npm run build:h5，再刷新本页。'
/** Makes a frame of the desk a phone; does nothing in a plain tab. */
const PHONE_SCRIPT = '<script defer src="/desk/inPhone.js"></script>'

/** Serves the web build of the app; its page addresses all answer with index.html, as its router needs. */
export function webRoute(h5Dir: string) {
  const root = resolve(h5Dir)
  // A name with a hash means the same bytes for good, so they are read once.
  const kept = new Map<string, Content>()
  return (req: http.IncomingMessage, res: http.ServerResponse, url: URL): boolean => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    if (PAGE.test(url.pathname) || url.pathname === '/index.html') return sendIndex(root, req, res)
    const file = fileAt(root, url.pathname)
    if (!file) return false
    const content = kept.get(file) ?? contentOf(file)
    if (content.cache === 'forever') kept.set(file, content)
    return send(req, res, content)
  }
}

const contentOf = (file: string): Content => ({
  type: typeOf(file),
  body: readFileSync(file),
  cache: HASHED.test(file) ? 'forever' : 'no',
})

function sendIndex(root: string, req: http.IncomingMessage, res: http.ServerResponse): true {
  const file = fileAt(root, '/index.html')
  if (!file) return sendRefusal(res, 503, NOT_BUILT)
  const html = readFileSync(file, 'utf8').replace('<head>', `<head>${PHONE_SCRIPT}`)
  return send(req, res, { type: typeOf(file), body: Buffer.from(html), cache: 'no' })
}

/** The file that a path names, or null; never one outside of `root`. */
function fileAt(root: string, pathname: string): string | null {
  const path = decoded(pathname)
  if (path === null || path.includes('\0')) return null
  const file = join(root, path)
  if (!file.startsWith(root + sep)) return null
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null // a path that is no text names no file
  }
}
