/** For Taro's builds only: jest carries its own presets. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // What old phones lack is in src/lib/oldPhones.ts, a hundredth of core-js.
        useBuiltIns: false,
      },
    ],
  ],
}
