import fs from 'node:fs'
import path from 'node:path'

export interface Trigger {
  name: string
  type: string
  /** Cron in seven fields: second minute hour day month week year. */
  config: string
}

export interface FunctionDefinition {
  name: string
  folder: string
  /** The CommonJS file whose `main` is run. */
  file: string
  timeoutMs: number
  memoryMb: number
  /** openapi names that `config.json` permits. */
  openapi: readonly string[]
  triggers: readonly Trigger[]
}

type Warn = (problem: string) => void

const DEFAULT_TIMEOUT_S = 3
const LONGEST_TIMEOUT_S = 60
const DEFAULT_MEMORY_MB = 256

/**
 * Reads a folder of cloud functions as it would be deployed: every subfolder with an entry file is one.
 * @param warn hears of each config.json or package.json that is not strict JSON; the function then has
 *   neither permissions nor triggers, as on the platform
 */
export function readFunctions(functionsDir: string, warn: Warn): Map<string, FunctionDefinition> {
  const found = new Map<string, FunctionDefinition>()
  for (const name of fs.readdirSync(functionsDir).sort()) {
    const folder = path.join(path.resolve(functionsDir), name)
    const file = entryOf(folder, warn)
    if (file) found.set(name, define(name, folder, file, warn))
  }
  return found
}

function entryOf(folder: string, warn: Warn): string | undefined {
  if (path.basename(folder) === 'node_modules' || !fs.statSync(folder).isDirectory()) return undefined
  const main = readJson(path.join(folder, 'package.json'), warn).main
  return [main, 'index.js']
    .filter((file): file is string => typeof file === 'string')
    .map((file) => path.join(folder, file))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile())
}

function define(name: string, folder: string, file: string, warn: Warn): FunctionDefinition {
  const config = readJson(path.join(folder, 'config.json'), warn)
  const permissions = config.permissions as { openapi?: string[] } | undefined
  const seconds = typeof config.timeout === 'number' ? config.timeout : DEFAULT_TIMEOUT_S
  const memoryMb = typeof config.memorySize === 'number' ? config.memorySize : DEFAULT_MEMORY_MB
  return {
    name,
    folder,
    file,
    timeoutMs: Math.min(seconds, LONGEST_TIMEOUT_S) * 1000,
    memoryMb,
    openapi: permissions?.openapi ?? [],
    triggers: (config.triggers as Trigger[] | undefined) ?? [],
  }
}

function readJson(file: string, warn: Warn): Record<string, unknown> {
  if (!fs.existsSync(file)) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    warn(`${file} is not strict JSON: ${(error as Error).message}`)
    return {}
  }
}
