// One instance of a cloud function: a thread that runs one invocation at a time. It is plain CommonJS because
// a worker thread cannot load TypeScript.
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const vm = require('node:vm')
const { parentPort, workerData, threadId } = require('node:worker_threads')

const RealDate = Date
const LINES_PER_INVOCATION = 500
/** Below this size compiling is cheaper than reading a cache. */
const WORTH_CACHING_BYTES = 100_000

let current = null
let lines = 0
let invocationKeys = []
let saveCache = null

function freeze(at) {
  if (at === null) {
    globalThis.Date = RealDate
    RealDate.prototype.constructor = RealDate
    return
  }
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length ? args : [at], self),
    apply: () => new RealDate(at).toString(),
    get: (target, key) => (key === 'now' ? () => at : target[key]),
  })
  RealDate.prototype.constructor = globalThis.Date
}

/** Sent along with the results rather than through the thread's streams, which would lose whose line it is. */
function capture(stream, name) {
  stream.write = (chunk, encoding, done) => {
    lines += 1
    if (lines <= LINES_PER_INVOCATION) parentPort.postMessage({ log: name, id: current, text: String(chunk) })
    const callback = typeof encoding === 'function' ? encoding : done
    if (typeof callback === 'function') process.nextTick(callback)
    return true
  }
}

/** Runs a bundle through V8's code cache, which halves the cold start of one that contains wx-server-sdk. */
function load(file) {
  const stat = fs.statSync(file)
  if (stat.size < WORTH_CACHING_BYTES) return require(file)
  const cacheFile = `${workerData.cacheFile}-${stat.size}-${Math.floor(stat.mtimeMs)}`
  const cachedData = fs.existsSync(cacheFile) ? fs.readFileSync(cacheFile) : undefined
  const script = new vm.Script(Module.wrap(fs.readFileSync(file, 'utf8')), {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = new Module(file, null)
  module.filename = file
  module.paths = Module._nodeModulePaths(path.dirname(file))
  script
    .runInThisContext()
    .call(module.exports, module.exports, Module.createRequire(file), module, file, path.dirname(file))
  if (!cachedData || script.cachedDataRejected) saveCache = () => writeCache(cacheFile, script)
  return module.exports
}

/** Written after the first invocation, so that functions which V8 compiles late are in it. */
function writeCache(cacheFile, script) {
  saveCache = null
  const own = `${cacheFile}.${process.pid}.${threadId}`
  try {
    fs.writeFileSync(own, script.createCachedData())
    fs.renameSync(own, cacheFile)
  } catch {
    // Only a cache: the next cold start is slower, nothing else.
  }
}

function enter(env) {
  for (const key of invocationKeys) if (!(key in env)) delete process.env[key]
  invocationKeys = Object.keys(env)
  Object.assign(process.env, env)
}

const describe = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: 'Error', message: typeof error === 'string' ? error : JSON.stringify(error) }

capture(process.stdout, 'out')
capture(process.stderr, 'err')

let exported
try {
  freeze(workerData.frozenAt)
  exported = load(workerData.file)
  parentPort.postMessage({ ready: true })
} catch (error) {
  parentPort.postMessage({ unloadable: describe(error) })
}

parentPort.on('message', async ({ id, event, env, context, frozenAt }) => {
  current = id
  lines = 0
  enter(env)
  freeze(frozenAt)
  try {
    if (typeof exported.main !== 'function') throw new Error('exports.main is not a function')
    const result = await exported.main(JSON.parse(event), context)
    parentPort.postMessage({ id, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({ id, error: describe(error) })
  }
  saveCache?.()
})
