import { badParam, unsupported } from '../errors'
import { valueAt } from './paths'
import { type Doc, isObject, type Value } from './values'

export type Position = readonly [longitude: number, latitude: number]

/** The sphere that MongoDB measures on, in metres. */
const EARTH_RADIUS = 6_378_100

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres. */
function distance([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const half =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)))
}

const isPosition = (value: Value): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number')

/** The position of a stored GeoJSON point (or legacy pair); null for anything else. */
function positionOf(value: Value): Position | null {
  if (isPosition(value)) return value
  return isObject(value) && value.type === 'Point' && isPosition(value.coordinates) ? value.coordinates : null
}

/** The position that a query measures from. */
function readPosition(value: Value): Position {
  const position = positionOf(value)
  if (!position || Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) {
    throw badParam('[InvalidParameter] geo query: longitude/latitude is out of bounds or not a Point')
  }
  return position
}

/** Whether a position lies in a ring, by counting crossings; a position on the edge counts as inside. */
function inRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as Position
    const [x2, y2] = ring[j] as Position
    const across = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    const between =
      Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2)
    if (across === 0 && between) return true
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** The first ring is the outline, the others are holes. */
const inPolygon = (position: Position, [outline = [], ...holes]: readonly (readonly Position[])[]) =>
  inRing(position, outline) && !holes.some((hole) => inRing(position, hole))

function areaTest(geometry: Value): (position: Position) => boolean {
  if (!isObject(geometry)) throw badParam('[InvalidParameter] geo query: $geometry must be an object')
  const coordinates = geometry.coordinates as readonly (readonly Position[])[]
  switch (geometry.type) {
    case 'Polygon':
      return (position) => inPolygon(position, coordinates)
    case 'MultiPolygon': {
      const polygons = geometry.coordinates as readonly (readonly (readonly Position[])[])[]
      return (position) => polygons.some((polygon) => inPolygon(position, polygon))
    }
    case 'Point': {
      const [lng, lat] = readPosition(geometry)
      return (position) => position[0] === lng && position[1] === lat
    }
    default:
      throw unsupported(`geo query with ${String(geometry.type)}`)
  }
}

/** `{$geometry: …}` or `{$centerSphere: [[lng, lat], radians]}` → test of a position. */
function withinTest(shape: Value): (position: Position) => boolean {
  if (!isObject(shape)) throw badParam('[InvalidParameter] $geoWithin must be an object')
  if (shape.$geometry) return areaTest(shape.$geometry)
  if (Array.isArray(shape.$centerSphere)) {
    const centre = readPosition(shape.$centerSphere[0])
    const metres = Number(shape.$centerSphere[1]) * EARTH_RADIUS
    return (position) => distance(position, centre) <= metres
  }
  throw unsupported(`$geoWithin with ${Object.keys(shape).join(', ')}`)
}

export interface Near {
  path: string
  centre: Position
  /** Metres. */
  least: number
  most: number
}

/** `{$geometry, $maxDistance, $minDistance}` of `$nearSphere`, distances in metres. */
export function readNear(path: string, near: Value): Near {
  if (!isObject(near)) throw badParam('[InvalidParameter] $nearSphere must be an object')
  return {
    path,
    centre: readPosition(near.$geometry),
    least: Number(near.$minDistance ?? 0),
    most: Number(near.$maxDistance ?? Number.POSITIVE_INFINITY),
  }
}

/** Metres from the centre; null for a document without a point there. */
export function distanceOf(doc: Doc, { path, centre }: Near): number | null {
  const position = positionOf(valueAt(doc, path))
  return position && distance(position, centre)
}

export function isNear(doc: Doc, near: Near): boolean {
  const metres = distanceOf(doc, near)
  return metres !== null && metres >= near.least && metres <= near.most
}

const onPosition = (test: (position: Position) => boolean) => (path: string) => (doc: Doc) => {
  const position = positionOf(valueAt(doc, path))
  return position !== null && test(position)
}

/** The geo operators in the form mingo takes: (path, operand) → test of a document. */
export const geoOperators = {
  $geoWithin: (path: string, shape: Value) => onPosition(withinTest(shape))(path),
  $geoIntersects: (path: string, shape: Value) =>
    onPosition(areaTest(isObject(shape) ? shape.$geometry : shape))(path),
  $nearSphere: (path: string, operand: Value) => {
    const near = readNear(path, operand)
    return (doc: Doc) => isNear(doc, near)
  },
}
