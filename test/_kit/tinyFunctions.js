// Jest's global set-up: the functions under test are the real bundles, built for the tiny county.
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/** Builds them into a folder of this run alone, so that two runs do not meet; `functionsDir` tells where. */
module.exports = async () => {
  if (process.env.FUNCTIONS_DIR) return
  const out = mkdtempSync(join(tmpdir(), 'functions-tiny-'))
  process.on('exit', () => rmSync(out, { recursive: true, force: true }))
  const { buildFunctions } = await import('../../scripts/buildFunctions.mjs')
  await buildFunctions({ out, county: 'tiny' })
  process.env.FUNCTIONS_DIR = out
}
