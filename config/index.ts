import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'
import { FirstPaint } from './h5/firstPaint'
import { splitChunks } from './h5/splitting'

/** webpack-chain, as far as this file uses it. */
interface Chain {
  resolve: { alias: { set: (name: string, path: string) => unknown } }
  plugin: (name: string) => { use: (plugin: unknown, args: unknown[]) => unknown }
}

const root = path.resolve(__dirname, '..')
const inRoot = (...parts: string[]) => path.join(root, ...parts)

/**
 * Taro compiles only src/ by itself. Here are the folders that phones share with the functions, and the
 * packages whose syntax (private fields, `??=`) is newer than the oldest phones and Taro's minifier.
 */
const compile = {
  include: [
    inRoot('types'),
    inRoot('domain'),
    inRoot('config'),
    inRoot('node_modules/@tanstack'),
    inRoot('node_modules/query-string'),
    inRoot('node_modules/valibot'),
  ],
}

/** COUNTY=<id> builds for another county: config/county/<id>/ stands in for the current one. */
function chooseCounty(chain: Chain) {
  const county = process.env.COUNTY
  if (!county) return
  chain
    .plugin('county')
    .use(webpack.NormalModuleReplacementPlugin, [
      /config[\\/]county[\\/]current$/,
      inRoot('config', 'county', county, 'index.ts'),
    ])
}

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'feicheng-practice-stations',
    date: '2026-11-23',
    designWidth: 750,
    deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: process.env.OUT ?? `dist/${process.env.TARO_ENV}`,
    plugins: [inRoot('config', 'aria.ts')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      // Of a mini-program it keeps old code: what sub-packages share is not built anew when its source has changed.
      enable: process.env.TARO_ENV === 'h5',
      buildDependencies: {
        config: [__filename, inRoot('config/h5/splitting.ts'), inRoot('config/h5/firstPaint.ts')],
      },
      name: `${process.env.TARO_ENV}-${process.env.COUNTY ?? 'current'}`,
    },
    mini: {
      compile,
      // What is marked with `compileMode` becomes a template of its own, drawn with half of the nodes.
      experimental: { compileMode: true },
      // Class names are unique to their component, so that the order of style sheets does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain(chain: Chain) {
        chooseCounty(chain)
        // @tanstack/react-query needs AbortController, which WeChat's JavaScript engine does not have.
        chain
          .plugin('abort')
          .use(webpack.ProvidePlugin, [{ AbortController: [inRoot('src/lib/abort.ts'), 'AbortController'] }])
      },
    },
    h5: {
      compile,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} } },
      webpackChain(chain: Chain & { optimization: { splitChunks: (options: object) => unknown } }) {
        chooseCounty(chain)
        chain.resolve.alias.set('@tarojs/components$', inRoot('src/web/components.ts'))
        chain.resolve.alias.set('@tarojs/components/dist/components$', inRoot('src/web/elements.ts'))
        chain.optimization.splitChunks(splitChunks)
        chain.plugin('firstPaint').use(FirstPaint, [])
      },
    },
  }
  return config
})
