import { createHash, createHmac, randomBytes } from 'node:crypto'
import { secrets } from '../_lib/collections'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

let known: string | null = null

/** Made by whichever call is first, the same for all from then on; it never changes, so an instance keeps it. */
async function secret(): Promise<string> {
  if (known) return known
  await secrets.put({ _id: 'invitations', value: randomBytes(32).toString('hex') })
  const stored = await secrets.find('invitations')
  if (!stored) throw new Error('the secret was not stored')
  known = stored.value
  return known
}

/** The code of an invitation: the same for the same request, and nobody without the secret can tell it. */
export async function codeFor(request: string): Promise<string> {
  const digest = createHmac('sha256', await secret())
    .update(request)
    .digest('hex')
  const base = BigInt(ALPHABET.length)
  let rest = BigInt(`0x${digest}`)
  return Array.from({ length: LENGTH }, () => {
    const letter = ALPHABET[Number(rest % base)]
    rest /= base
    return letter
  }).join('')
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
