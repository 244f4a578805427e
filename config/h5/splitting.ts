import type { Chunk, ChunkGraph, Module } from 'webpack'

type ChunkGroup = Parameters<Chunk['addGroup']>[0]

/** What of the app asked for this by `import()`, as a path below src: a page, mostly. */
export const askedBy = ({ origins }: ChunkGroup): string[] =>
  origins.map(({ request = '' }) => request.replace(/^(\.{1,2}\/)+/, ''))

/** Every part of the app that loads a chunk. */
const partsOf = (chunk: Chunk): string[] => [...chunk.groupsIterable].flatMap(askedBy)

export const isPage = (part: string) => /pages\/\w+\/index$/.test(part)
export const isStaff = (part: string) => part.startsWith('staff/')
/** What is opened by a link or one tap after it, and should stand as soon as can be: a code on a sign, a shared card. */
const FAST = {
  first: 'pages/station/index',
  activity: 'pages/activity/index',
  people: 'people/pages/wall/index',
}

type Kind = keyof typeof FAST | 'resident' | 'staff'
const isFast = (kind: string): kind is keyof typeof FAST => kind in FAST

/** Who shares a module: with which of the fast pages, or several others of one kind, or nobody. */
function kindOf(module: Module, chunkGraph: ChunkGraph): Kind | null {
  const pages = new Set([...chunkGraph.getModuleChunks(module)].flatMap(partsOf).filter(isPage))
  if (pages.size < 2) return null
  const fast = Object.keys(FAST)
    .filter(isFast)
    .filter((kind) => pages.has(FAST[kind]))
  if (fast[0]) return fast.length > 1 ? 'first' : fast[0]
  return [...pages].every(isStaff) ? 'staff' : 'resident'
}

const group = (kind: Kind) => ({
  name: kind,
  chunks: 'async' as const,
  priority: 10,
  enforce: true,
  test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) => kindOf(module, chunkGraph) === kind,
})

/** Code that pages share: with the fast pages, among residents' pages, among staff's. A page of its own is a chunk. */
export const splitChunks = {
  chunks: 'all' as const,
  minSize: 0,
  cacheGroups: {
    first: group('first'),
    activity: group('activity'),
    people: group('people'),
    resident: group('resident'),
    staff: group('staff'),
  },
}
