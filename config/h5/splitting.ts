import type { Chunk, ChunkGraph, Module } from 'webpack'

type ChunkGroup = Parameters<Chunk['addGroup']>[0]

/** What of the app asked for this by `import()`, as a path below src: a page, mostly. */
export const askedBy = ({ origins }: ChunkGroup): string[] =>
  origins.map(({ request = '' }) => request.replace(/^(\.{1,2}\/)+/, ''))

/** Every part of the app that loads a chunk. */
const partsOf = (chunk: Chunk): string[] => [...chunk.groupsIterable].flatMap(askedBy)

export const isPage = (part: string) => /pages\/\w+\/index$/.test(part)
export const isStaff = (part: string) => part.startsWith('staff/')
/** What whoever scans a sign sees first, and one tap further. */
const isFirst = (part: string) => part === 'pages/station/index'

type Kind = 'first' | 'resident' | 'staff'

/** Who shares a module: several pages of one kind, or nobody. */
function kindOf(module: Module, chunkGraph: ChunkGraph): Kind | null {
  const pages = new Set([...chunkGraph.getModuleChunks(module)].flatMap(partsOf).filter(isPage))
  if (pages.size < 2) return null
  const all = [...pages]
  if (all.some(isFirst)) return 'first'
  return all.every(isStaff) ? 'staff' : 'resident'
}

const group = (kind: Kind) => ({
  name: kind,
  chunks: 'async' as const,
  priority: 10,
  enforce: true,
  test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) => kindOf(module, chunkGraph) === kind,
})

/** Code that pages share: with the first page, among residents' pages, among staff's. A page of its own is a chunk. */
export const splitChunks = {
  chunks: 'all' as const,
  minSize: 0,
  cacheGroups: { first: group('first'), resident: group('resident'), staff: group('staff') },
}
