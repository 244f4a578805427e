import path from 'node:path'
import { buildSync } from 'esbuild'
import { type Compilation, type Compiler, Compilation as Stages, sources } from 'webpack'
import { askedBy, isPage, isStaff } from './splitting'

const NAME = 'FirstPaint'
const OLDEST = ['chrome66', 'safari12']

/** The script that index.html runs before any other has come. */
function earlyScript(pages: Record<string, string[]>): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(__dirname, '../../src/web/early.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: OLDEST,
    // Safari 12 has it; esbuild counts a corner of it against Safari.
    supported: { destructuring: true },
    define: { PAGE_FILES: JSON.stringify(pages) },
    logLevel: 'error',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/** Files by page that its own `import()` would ask for; staff come from their home page and need none ahead. */
function filesByPage({ chunkGroups }: Compilation): Record<string, string[]> {
  const pages: Record<string, string[]> = {}
  for (const group of chunkGroups) {
    const page = askedBy(group).find((part) => isPage(part) && !isStaff(part))
    if (page) pages[page] = group.getFiles().filter((file) => /\.(js|css)$/.test(file))
  }
  return pages
}

/** Puts the app's own style into index.html, and the script that makes the page's first request early. */
export class FirstPaint {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const options = { name: NAME, stage: Stages.PROCESS_ASSETS_STAGE_REPORT }
      compilation.hooks.processAssets.tap(options, (assets) => {
        const html = assets['index.html']
        if (!html) return
        const script = earlyScript(filesByPage(compilation))
        const page = String(html.source())
          .replace(/<link href="\/(css\/app\.[^"]+)" rel="stylesheet"\/?>/, (_link, file: string) => {
            return `<style>${String(assets[file]?.source() ?? '')}</style>`
          })
          .replace('<script>/*early*/</script>', () => `<script>${script}</script>`)
        compilation.updateAsset('index.html', new sources.RawSource(page))
      })
    })
  }
}
