import { createHash, createHmac } from 'node:crypto'
import { secretOf } from '../_lib/secret'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** The code of an invitation: the same for the same request, and nobody without the secret can tell it. */
export async function codeFor(request: string): Promise<string> {
  const digest = createHmac('sha256', await secretOf('invitations'))
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
