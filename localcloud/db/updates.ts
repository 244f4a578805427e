import { update as mingoUpdate } from 'mingo'
import { CloudError, unsupported, writeError } from '../errors'
import { checkFieldNames } from './limits'
import { valueAt } from './paths'
import { classOf, type Doc, isObject, type Value } from './values'

const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
const NUMBER_OPERATORS = new Set(['$inc', '$mul', '$bit'])
const MAKES_NO_FIELDS = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename'])
/** MongoDB's own bound: a position far beyond an array's end would fill what lies between with nulls. */
const POSITION_MAX = 1_500_000
const KNOWN = new Set([
  ...ARRAY_OPERATORS,
  ...NUMBER_OPERATORS,
  ...['$set', '$unset', '$rename', '$min', '$max', '$currentDate'],
])

/** The name MongoDB gives to the kind of a value in its refusals. */
const typeName = (value: Value) => {
  const kind = classOf(value)
  return kind === 'number' || kind === 'other' ? (Number.isInteger(value) ? 'int' : 'double') : kind
}

/**
 * Refuses an update that no document could take.
 * Throws CloudError: a bare document, an unknown operator, a change of `_id`, clashing paths.
 */
export function checkUpdate(update: Value): asserts update is Record<string, Doc> {
  if (!isObject(update) || Object.keys(update).length === 0) throw writeError('the update must not be empty')
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw writeError(`unknown top level operator: ${operator}`)
    if (!KNOWN.has(operator)) throw unsupported(`update operator ${operator}`)
    if (!isObject(fields))
      throw writeError(`Modifiers operate on fields but found something else: ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      paths.push(path)
      if (operator === '$rename') paths.push(String(operand))
      if (operator === '$set') checkFieldNames(operand)
    }
  }
  refuseClashes(paths)
}

function checkPath(path: string): void {
  if (path === '_id' || path.startsWith('_id.')) {
    throw writeError("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  const names = path.split('.')
  if (names.some((name) => name === '')) {
    throw writeError(`The update path '${path}' contains an empty field name, which is not allowed.`)
  }
  if (names.includes('__proto__')) throw writeError(`The field name '${path}' is not valid for storage.`)
  // The positional forms need the filter or array filters, neither of which the SDK sends along.
  if (names.some((name) => name.startsWith('$'))) throw unsupported(`positional update path ${path}`)
}

function refuseClashes(paths: readonly string[]): void {
  const sorted = [...paths].sort()
  sorted.forEach((path, i) => {
    const next = sorted[i + 1]
    if (next === path || sorted.some((other) => other.startsWith(`${path}.`))) {
      throw writeError(`Updating the path '${next ?? path}' would create a conflict at '${path}'`)
    }
  })
}

/** The document after an update; the given one may be changed. Throws CloudError where MongoDB refuses. */
export function applyUpdate(doc: Doc, update: Record<string, Doc>): Doc {
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fields)) {
      refuseWrongType(doc, operator, path, operand)
    }
  }
  const plain = Object.entries(update).every(
    ([operator, fields]) =>
      operator in PLAIN &&
      Object.keys(fields).every((path) => !meetsArray(doc, path) && !/\.\d+(\.|$)/.test(path)),
  )
  if (!plain) return applyWithMingo(doc, update)
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fields)) PLAIN[operator]?.(doc, path, operand)
  }
  return doc
}

function applyWithMingo(doc: Doc, update: Record<string, Doc>): Doc {
  try {
    mingoUpdate(doc, update as never, [], {}, { cloneMode: 'deep' })
  } catch (error) {
    if (error instanceof CloudError || !(error instanceof Error)) throw error
    throw writeError(error.message)
  }
  return doc
}

/** Whether an array lies on the way to a path, so that a name may be a position. */
function meetsArray(doc: Doc, path: string): boolean {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return parent !== '' && Array.isArray(valueAt(doc, parent))
}

/** The everyday operators on plain paths; mingo does the same at a hundred times the cost. */
const PLAIN: Record<string, (doc: Doc, path: string, operand: Value) => void> = {
  $set: (doc, path, operand) => put(doc, path, copyOf(operand)),
  $inc: (doc, path, operand) => put(doc, path, Number(valueAt(doc, path) ?? 0) + Number(operand)),
  $unset: (doc, path) => {
    const { parent, name } = parentOf(doc, path, false)
    if (parent) delete parent[name]
  },
}

// One operand may go into many documents, which later operators must not share.
const copyOf = (value: Value): Value =>
  value !== null && typeof value === 'object' ? structuredClone(value) : value

function put(doc: Doc, path: string, value: Value): void {
  const { parent, name } = parentOf(doc, path, true)
  if (parent) parent[name] = value
}

function parentOf(doc: Doc, path: string, create: boolean): { parent: Doc | null; name: string } {
  const names = path.split('.')
  const name = names.pop() as string
  let parent: Doc = doc
  for (const step of names) {
    if (!isObject(parent[step])) {
      if (!create) return { parent: null, name }
      parent[step] = {}
    }
    parent = parent[step] as Doc
  }
  return { parent, name }
}

/** mingo passes over kinds that don't fit; MongoDB refuses the write. */
function refuseWrongType(doc: Doc, operator: string, path: string, operand: Value): void {
  if (!MAKES_NO_FIELDS.has(operator)) refuseScalarParent(doc, path)
  const current = valueAtPosition(doc, path)
  const id = `{_id: ${JSON.stringify(doc._id)}}`
  if (NUMBER_OPERATORS.has(operator)) {
    if (operator !== '$bit' && typeof operand !== 'number') {
      throw writeError(
        `Cannot ${operator.slice(1)} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      )
    }
    if (current !== undefined && typeof current !== 'number') {
      throw writeError(
        `Cannot apply ${operator} to a value of non-numeric type. ${id} has the field '${path}' of non-numeric type ${typeName(current)}`,
      )
    }
  }
  if (ARRAY_OPERATORS.has(operator) && current !== undefined && !Array.isArray(current)) {
    throw writeError(
      `The field '${path}' must be an array but is of type ${typeName(current)} in document ${id}`,
    )
  }
}

function valueAtPosition(doc: Doc, path: string): Value {
  let at: Value = doc
  for (const name of path.split('.')) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as Doc)[name]
  }
  return at
}

function refuseScalarParent(doc: Doc, path: string): void {
  const names = path.split('.')
  let at: Value = doc
  names.slice(0, -1).forEach((name, i) => {
    if (at === undefined) return
    at = (at as Doc)[name]
    const next = names[i + 1] as string
    const isPosition = /^\d+$/.test(next)
    if (Array.isArray(at) && isPosition && Number(next) > POSITION_MAX) {
      throw writeError(`can't backfill array to larger than ${POSITION_MAX} elements`)
    }
    if (at === undefined || isObject(at) || (Array.isArray(at) && isPosition)) return
    throw writeError(`Cannot create field '${next}' in element {${name}: ${JSON.stringify(at)}}`)
  })
}
