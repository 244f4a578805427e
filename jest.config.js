// TZ is set here so that every way of starting jest sees UTC, as cloud functions do.
process.env.TZ = 'UTC'

const transform = {
  '\\.[cm]?[jt]sx?$': [
    'babel-jest',
    {
      configFile: false,
      babelrc: false,
      presets: [
        ['@babel/preset-env', { targets: { node: '20' } }],
        '@babel/preset-typescript',
        ['@babel/preset-react', { runtime: 'automatic' }],
      ],
    },
  ],
}

const room = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`, `<rootDir>/test/${displayName}/**/*.test.tsx`],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
  ...extra,
})

/** One project for each room of the repository; `weapp` and `e2e` need the builds that `npm test` makes first. */
module.exports = {
  testTimeout: 30_000,
  projects: [
    room('architecture'),
    room('domain'),
    room('config'),
    room('localcloud'),
    room('cloudfunctions', { globalSetup: '<rootDir>/test/_kit/tinyFunctions.js' }),
    room('demo'),
    room('src', { testEnvironment: 'jsdom' }),
    // The production bundle is run as it was built, so nothing is transformed but the tests themselves.
    room('weapp', {
      testEnvironment: 'jsdom',
      transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
    }),
    room('e2e'),
  ],
}
