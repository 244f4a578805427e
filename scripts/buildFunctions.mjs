/** Bundles every cloud function into dist/cloudfunctions/<name>/, as it is deployed. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'cloudfunctions')

/** The county a build is for takes the place of config/county/current. */
const countyOf = (county) => ({
  name: 'county',
  setup(bundler) {
    bundler.onResolve({ filter: /config\/county\/current$/ }, () => ({
      path: join(root, 'config/county', county, 'index.ts'),
    }))
  },
})

export async function buildFunctions({
  out = join(root, 'dist/cloudfunctions'),
  county = process.env.COUNTY || 'feicheng',
} = {}) {
  const names = readdirSync(source).filter((name) => existsSync(join(source, name, 'index.ts')))
  rmSync(out, { recursive: true, force: true })
  await Promise.all(
    names.map((name) =>
      build({
        entryPoints: [join(source, name, 'index.ts')],
        outfile: join(out, name, 'index.js'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node16',
        minify: true,
        keepNames: true,
        legalComments: 'none',
        logLevel: 'error',
        plugins: [countyOf(county)],
      }),
    ),
  )
  for (const name of names) {
    mkdirSync(join(out, name), { recursive: true })
    copyFileSync(join(source, name, 'config.json'), join(out, name, 'config.json'))
    writeFileSync(
      join(out, name, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', type: 'commonjs' }, null, 2)}\n`,
    )
  }
  return names
}
