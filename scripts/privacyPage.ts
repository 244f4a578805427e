/** `npx tsx scripts/privacyPage.ts` writes the tables of docs/privacy.md from what `domain/personal.ts` declares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { county } from '../config/county/feicheng/index'
import { privacyTables, withTables } from './privacyTables'

const file = join(__dirname, '../docs/privacy.md')
writeFileSync(file, withTables(readFileSync(file, 'utf8'), privacyTables(county)))
