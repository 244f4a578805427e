/** What a cloud function asks of the platform, as people speak of it; null is not counted. */
const KINDS: readonly (readonly [test: RegExp, kind: Kind])[] = [
  [/^database\.getDocument$/, 'get'],
  [/^database\.calculateDocument$/, 'count'],
  [/^database\.aggregateDocuments$/, 'aggregate'],
  [/^database\.insertDocument$/, 'add'],
  [/^database\.modifyDocument$/, 'update'],
  [/^database\.removeDocument$/, 'remove'],
  [/^database\.(start|commit|abort)Transaction$/, 'transaction'],
  [/^openapi\./, 'openapi'],
  [/^storage\./, 'storage'],
  [/^functions\./, 'function'],
]
export const kinds = [
  'get',
  'count',
  'aggregate',
  'add',
  'update',
  'remove',
  'transaction',
  'openapi',
  'storage',
  'function',
] as const
export type Kind = (typeof kinds)[number]
export type Calls = Partial<Record<Kind, number>>

/** Wire calls by kind. Throws for a call that is of none. */
export function callsOf(wire: Readonly<Record<string, number>>): Calls {
  const calls: Calls = {}
  for (const [action, count] of Object.entries(wire)) {
    const kind = KINDS.find(([test]) => test.test(action))?.[1]
    if (!kind) throw new Error(`${action} is of no kind`)
    calls[kind] = (calls[kind] ?? 0) + count
  }
  return calls
}

export const sumOf = (calls: Calls): number => Object.values(calls).reduce((sum, n) => sum + n, 0)

/** What an action cost on an instance that knows nothing yet, and on one that was asked the same before. */
export interface Cost {
  action: string
  who: string
  cold: Calls
  warm: Calls
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** The costs as a table in Markdown; a kind that no action uses has no column. */
export function callTable(costs: readonly Cost[]): string {
  const used = kinds.filter((kind) => costs.some(({ cold, warm }) => cold[kind] || warm[kind]))
  const head = ['action', 'who', ...used, 'total', 'first']
  const rows = costs.map(({ action, who, cold, warm }) => {
    const more = sumOf(cold) === sumOf(warm) ? '' : sumOf(cold)
    return row([action, who, ...used.map((kind) => warm[kind] ?? ''), sumOf(warm), more])
  })
  return [row(head), row(head.map((_, n) => (n < 2 ? '---' : '---:'))), ...rows].join('\n')
}
