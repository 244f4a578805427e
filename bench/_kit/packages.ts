import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = join(__dirname, '../..')
const COMPILE_MS = 120_000

/**
 * Sizes of the built mini-program as WeChat's compiler makes it. In a process of its own: the compiler talks on
 * standard output and does not end by itself. Rejects with what it says when it does not take the build.
 */
export function compiledSizes(): Promise<{ mainPackageBytes: number; subPackageBytes: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'compile.ts'), {
      silent: true,
      execArgv: ['--import', 'tsx'],
      timeout: COMPILE_MS,
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.on('message', (sizes) => resolve(sizes as never))
    child.on('exit', () => reject(new Error(Buffer.concat(said).toString())))
  })
}

/** What the first page of the web version loads, gzipped: the page and every script and style it names. */
export function h5GzipBytes(): number {
  const index = join(ROOT, 'dist/h5/index.html')
  const html = readFileSync(index, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
  const files = [index, ...new Set(named.map((path) => join(dirname(index), path)))]
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
