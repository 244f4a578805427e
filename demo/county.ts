import { join } from 'node:path'
import type { County } from '../types/county'

/** A county by its folder in config/county. */
export const readCounty = (id: string): County =>
  require(join(__dirname, '../config/county', id, 'index')).county
