import { randomBytes } from 'node:crypto'
import { secrets } from './collections'
import type { SecretRecord } from './records/staff'

type Name = SecretRecord['_id']

const known = new Map<Name, Promise<string>>()

/**
 * A secret by its name: made by whichever call is first, the same for all from then on. It never changes, so an
 * instance asks once, however many ask it at the same time.
 */
export function secretOf(name: Name): Promise<string> {
  const asked = known.get(name) ?? read(name)
  known.set(name, asked)
  asked.catch(() => known.delete(name))
  return asked
}

async function read(name: Name): Promise<string> {
  const stored = await secrets.find(name)
  if (stored) return stored.value
  await secrets.put({ _id: name, value: randomBytes(32).toString('hex') })
  const made = await secrets.find(name)
  if (!made) throw new Error(`the secret ${name} was not stored`)
  return made.value
}
