/**
 * Makes a county's first invitation, which nobody could give from inside: `npx tsx scripts/firstInvitation.ts
 * feicheng county|auditor NAME`. Prints the code to hand over in person, and writes the document for CloudBase's
 * console import into `dist/seed/grants.json`, one line for each time it is run. The code is stored nowhere.
 */
import { createHash, randomInt, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GrantRecord } from '../cloudfunctions/_lib/records/staff'
import { readSeed } from '../config/county/seed'
import { countyRecords } from '../demo/base'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const DAYS = 7
const DIR = 'dist/seed'

const [countyId = 'feicheng', role = 'county', name = ''] = process.argv.slice(2)
if ((role !== 'county' && role !== 'auditor') || !name) {
  throw new Error('usage: firstInvitation.ts COUNTY county|auditor NAME')
}
const root = countyRecords(readSeed(countyId)).stations.find(({ level }) => level === 'county')
if (!root) throw new Error(`${countyId} has no county node`)

const code = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
const now = new Date()
const grant: GrantRecord = {
  _id: `first-${randomUUID()}`,
  role,
  nodeId: root._id,
  nodeName: root.name,
  level: root.level,
  path: root.path,
  status: 'invited',
  name,
  person: null,
  codeHash: createHash('sha256').update(code).digest('hex'),
  codeExpiresAt: new Date(now.getTime() + DAYS * 86_400_000).toISOString(),
  validUntil: null,
  invitedBy: 'operator',
  invitedByName: '系统管理员',
  invitedAt: now.toISOString(),
  acceptedAt: null,
  endedAt: null,
  endedByName: null,
  endedWhy: null,
  takesOver: null,
  heir: null,
}
mkdirSync(DIR, { recursive: true })
appendFileSync(join(DIR, 'grants.json'), `${JSON.stringify(grant)}\n`)
console.log(`邀请码 ${code}（${name}，${DAYS} 天内有效）`)
console.log(`把 ${DIR}/grants.json 导入 grants 集合，请本人在小程序“工作人员入口”里填写邀请码。`)
