import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream'
import type { Clock } from './clock'
import { badParam } from './errors'
import type { Exchange, Route } from './http'

export interface StorageOptions {
  dir: string
  envId: string
  clock: Clock
  /** URL of the cloud, known once it listens. */
  base: () => string
}

const MOST_FILES_PER_CALL = 50
/** Of the file systems that this runs on, which would otherwise fail with an error of their own. */
const NAME_BYTES = 255
const PATH_CHARACTERS = 1000
const DEFAULT_AGE_S = 2 * 60 * 60

const TYPES: Record<string, string> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
}

type Asked = { fileid: string; max_age?: number }

/** Cloud storage in a folder. Links are signed and expire, as on the platform. */
export class Storage {
  private readonly root: string
  private readonly bucket: string
  private readonly secret = randomBytes(16)
  /** Paths for which an upload was begun, by the token that was given for it. */
  private readonly uploads = new Map<string, string>()

  constructor(private readonly options: StorageOptions) {
    const { dir, envId } = options
    this.root = path.resolve(dir)
    this.bucket = `cloud://${envId}.${Buffer.from(envId).toString('hex').slice(0, 4)}-${envId}-1300000000`
    fs.mkdirSync(this.root, { recursive: true })
  }

  readonly actions: Record<string, (parameters: Record<string, unknown>) => object> = {
    'storage.getUploadMetadata': ({ path: cloudPath }) => ({ data: this.beginUpload(String(cloudPath)) }),
    'storage.batchGetDownloadUrl': ({ file_list }) => ({
      data: {
        download_list: atMost(file_list as Asked[]).map((asked) => this.temporaryUrl(asked)),
      },
    }),
    'storage.batchDeleteFile': ({ fileid_list }) => ({
      data: { delete_list: atMost(fileid_list as string[]).map((fileId) => this.remove(fileId)) },
    }),
  }

  /** `PUT` and `GET /files/<path>`: what the object store does on the platform. */
  readonly route: Route = (exchange) => {
    if (!exchange.target.startsWith('/files/')) return false
    const [encoded = '', query] = exchange.target.slice('/files/'.length).split('?')
    const cloudPath = decode(encoded)
    if (cloudPath === undefined) refuse(exchange.res, 'bad path')
    else if (exchange.req.method === 'PUT') this.receive(exchange, cloudPath)
    else this.send(exchange, cloudPath, new URLSearchParams(query))
    return true
  }

  private beginUpload(cloudPath: string): object {
    this.locate(cloudPath)
    const token = randomUUID()
    this.uploads.set(token, cloudPath)
    const fileId = `${this.bucket}/${cloudPath}`
    return {
      url: `${this.options.base()}/files/${cloudPath.split('/').map(encodeURIComponent).join('/')}`,
      token,
      authorization: token,
      fileId,
      // Becomes a header, and so has to be ASCII.
      cosFileId: Buffer.from(fileId).toString('base64'),
    }
  }

  private temporaryUrl(asked: Asked): object {
    const fileID = String(asked.fileid)
    const found = this.existing(fileID)
    if (!found) {
      return { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exists', fileID, tempFileURL: '' }
    }
    const maxAge = asked.max_age ?? DEFAULT_AGE_S
    const until = Math.floor(this.options.clock.now() / 1000) + maxAge
    const { cloudPath } = found
    // Not percent-encoded: the SDK does that.
    const tempFileURL = `${this.options.base()}/files/${cloudPath}?sign=${this.sign(cloudPath, until)}&t=${until}`
    return { code: 'SUCCESS', fileID, tempFileURL, maxAge }
  }

  private remove(fileID: string): object {
    const found = this.existing(fileID)
    if (!found) return { code: 'STORAGE_FILE_NONEXIST', fileID }
    fs.rmSync(found.file)
    return { code: 'SUCCESS', fileID }
  }

  private receive({ req, res, body }: Exchange, cloudPath: string): void {
    const token = String(req.headers['x-cos-security-token'])
    if (this.uploads.get(token) !== cloudPath) {
      refuse(res, 'upload was not begun')
      return
    }
    this.uploads.delete(token)
    const file = this.locate(cloudPath)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    const partial = `${this.root}.${token}`
    fs.writeFileSync(partial, body)
    fs.renameSync(partial, file)
    res.writeHead(200, { 'content-length': 0 }).end()
  }

  private send({ req, res }: Exchange, cloudPath: string, query: URLSearchParams): void {
    const until = Number(query.get('t'))
    if (query.get('sign') !== this.sign(cloudPath, until) || until * 1000 < this.options.clock.now()) {
      refuse(res, 'link is wrong or too old')
      return
    }
    const file = this.locate(cloudPath)
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile()) {
      res.writeHead(404, { 'content-length': 0 }).end()
      return
    }
    res.writeHead(200, {
      'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-length': stat.size,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
    if (req.method === 'HEAD') res.end()
    else pipeline(fs.createReadStream(file), res, () => {})
  }

  private sign(cloudPath: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${until} ${cloudPath}`).digest('hex').slice(0, 32)
  }

  /** @throws CloudError for a path that leaves the folder or cannot be put in a URL */
  private locate(cloudPath: string): string {
    const file = path.resolve(this.root, cloudPath)
    const inside = file.startsWith(this.root + path.sep) && path.relative(this.root, file) === cloudPath
    const long = cloudPath.split('/').some((name) => Buffer.byteLength(name) > NAME_BYTES)
    if (!inside || long || cloudPath.length > PATH_CHARACTERS || /[\0?#\\]/.test(cloudPath))
      throw badParam(`bad path: ${cloudPath}`)
    return file
  }

  private existing(fileId: string): { cloudPath: string; file: string } | undefined {
    if (!fileId.startsWith(`${this.bucket}/`)) return undefined
    const cloudPath = fileId.slice(this.bucket.length + 1)
    const file = this.locate(cloudPath)
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? { cloudPath, file } : undefined
  }
}

function atMost<T>(list: readonly T[]): readonly T[] {
  if (!Array.isArray(list) || list.length === 0) throw badParam('no files were named')
  if (list.length > MOST_FILES_PER_CALL) throw badParam(`at most ${MOST_FILES_PER_CALL} files per call`)
  return list
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** The SDK reads an object store's refusal only when all four elements are there. */
function refuse(res: Exchange['res'], why: string): void {
  const xml = `<Error><Code>AccessDenied</Code><Message>${why}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  res.writeHead(403, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }).end(xml)
}
