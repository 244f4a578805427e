// Jest's global set-up: the functions under test are the real bundles, built for the tiny county.
const { join } = require('node:path')

module.exports = async () => {
  const { buildFunctions } = await import('../../scripts/buildFunctions.mjs')
  await buildFunctions({ out: join(__dirname, '../../.cache/functions-tiny'), county: 'tiny' })
}
