import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Content, typeOf } from './respond'

const FOLDER = join(__dirname, 'page')

/** The desk page and its parts by address; scripts are bundled here, once at the start. */
export async function buildPage(): Promise<ReadonlyMap<string, Content>> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'desk.ts'), join(FOLDER, 'inPhone.ts')],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'error',
  })
  const files = new Map<string, Content>()
  const add = (name: string, body: Buffer) =>
    files.set(`/desk/${name}`, { type: typeOf(name), body, cache: 'no' })
  for (const { path, contents } of outputFiles) add(path.split(/[\\/]/).at(-1) ?? '', Buffer.from(contents))
  add('desk.css', readFileSync(join(FOLDER, 'desk.css')))
  const html: Content = {
    type: typeOf('index.html'),
    body: readFileSync(join(FOLDER, 'index.html')),
    cache: 'no',
  }
  return files.set('/desk', html).set('/desk/', html)
}
