import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const ROOT = join(__dirname, '../..')

/** What of miniprogram-ci is used; it has no types. */
interface MiniprogramCi {
  Project: new (options: object) => Record<string, unknown>
  getCompiledResult(options: object): Promise<Record<string, string | Buffer>>
}

/** Bytes by package: `main`, and each sub-package by its root. */
export type PackageBytes = Record<string, number>

/** Limits the real service would send for a project; nothing is sent or fetched here. */
const ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  gameApp: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
    MaxLocalImageSize: 300,
  },
}

/**
 * The built mini-program compiled by WeChat's own compiler, as an upload would; bytes of every package. Throws what
 * the compiler says when it does not take the build.
 */
async function compile(): Promise<PackageBytes> {
  const ci = require('miniprogram-ci') as MiniprogramCi
  const config = JSON.parse(readFileSync(join(ROOT, 'project.config.json'), 'utf8'))
  const project = new ci.Project({
    appid: config.appid,
    type: 'miniProgram',
    projectPath: ROOT,
    privateKey: 'unused',
    ignores: ['node_modules/**/*'],
  })
  Object.assign(project, {
    attr: async () => ATTRIBUTES,
    attrSync: () => ATTRIBUTES,
    _attr: ATTRIBUTES,
  })
  const { setting = {} } = config
  const files = await ci.getCompiledResult({
    project,
    setting: {
      es6: setting.es6,
      es7: setting.enhance,
      minify: setting.minified,
      autoPrefixWXSS: setting.postcss,
    },
    onProgressUpdate() {},
  })
  const app = JSON.parse(readFileSync(join(ROOT, config.miniprogramRoot, 'app.json'), 'utf8'))
  const roots: string[] = (app.subPackages ?? app.subpackages ?? []).map(({ root }: { root: string }) =>
    root.replace(/^\/|\/$/g, ''),
  )
  const sizes: PackageBytes = { main: 0 }
  for (const root of roots) sizes[root] = 0
  for (const [file, content] of Object.entries(files)) {
    if (extname(file) === '.map') continue
    const name = file.replace(/^\//, '')
    const where = roots.find((root) => name.startsWith(`${root}/`)) ?? 'main'
    sizes[where] = (sizes[where] ?? 0) + Buffer.byteLength(content)
  }
  return sizes
}

compile().then(
  (sizes) => process.send?.(sizes, () => process.exit(0)),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
