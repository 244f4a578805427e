import { say, tool, upToDate } from './lib.mjs'

const COUNTY = process.env.COUNTY || 'feicheng'
const FRONT = [
  'src',
  'types',
  'domain',
  'config',
  'babel.config.js',
  'package-lock.json',
  'project.config.json',
]
const BACK = [
  'cloudfunctions',
  'types',
  'domain',
  'config/county',
  'scripts/buildFunctions.mjs',
  'package-lock.json',
]

const taro = (type) => () =>
  tool('@tarojs/cli/bin/taro', ['build', '--type', type], { env: { NODE_ENV: 'production' }, quiet: true })

/** Each build by name; all leave out what is up to date. A build belongs to one county. */
export const builds = {
  async functions() {
    await upToDate(`functions-${COUNTY}`, BACK, 'dist/cloudfunctions', async () => {
      say('Building the cloud functions …')
      const { buildFunctions } = await import('./buildFunctions.mjs')
      await buildFunctions({ county: COUNTY })
    })
  },
  async h5() {
    await upToDate(`h5-${COUNTY}`, FRONT, 'dist/h5/index.html', async () => {
      say('Building the web version (about a minute) …')
      await taro('h5')()
    })
  },
  async weapp() {
    await upToDate(`weapp-${COUNTY}`, FRONT, 'dist/weapp/app.json', async () => {
      say('Building the mini-program (about a minute) …')
      await taro('weapp')()
    })
  },
}
