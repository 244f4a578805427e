/** One request of somebody and what they heard. */
export interface Asked {
  n: number
  beat: number
  /** The county's clock. */
  at: string
  /** openid; null of somebody without identity. `clock` fires timers. */
  who: string | null
  /** `noun.verb` */
  action: string
  input: Record<string, unknown>
  /** Empty for reads. */
  key: string
  /** ok · refused: with a code of the contract · internal · failed: the platform's error · lost: no answer */
  outcome: 'ok' | 'refused' | 'internal' | 'failed' | 'lost'
  code: string | null
  // biome-ignore lint/suspicious/noExplicitAny: whatever was answered
  data: any
  requestId: string | null
}

/** Everything that was asked, in the order in which it was answered. */
export class Journal {
  readonly all: Asked[] = []
  private readonly keys = new Map<string, Asked[]>()

  add(asked: Omit<Asked, 'n'>): Asked {
    const row = { n: this.all.length, ...asked }
    this.all.push(row)
    if (row.key !== '') this.keys.set(row.key, [...(this.keys.get(row.key) ?? []), row])
    return row
  }

  ofKey(key: string): readonly Asked[] {
    return this.keys.get(key) ?? []
  }

  since(n: number): Asked[] {
    return this.all.slice(n)
  }

  /** How often an action was answered with ok. */
  oks(of: readonly Asked[] = this.all): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { action, outcome } of of)
      if (outcome === 'ok') counts.set(action, (counts.get(action) ?? 0) + 1)
    return counts
  }

  /** The last requests that name one of these ids, or were answered with one, for whoever looks into a failure. */
  about(ids: readonly string[], most = 12): string[] {
    const names = ({ input, data, key }: Asked) => {
      const text = JSON.stringify([input, data, key])
      return ids.some((id) => id.length > 3 && text.includes(id))
    }
    return this.all.filter(names).slice(-most).map(lineOf)
  }
}

export const lineOf = ({ n, beat, at, who, action, input, key, outcome, code }: Asked): string =>
  `#${n} beat ${beat} ${at} ${who} ${action} ${short(input)} key=${key || '-'} → ${outcome}${code ? ` ${code}` : ''}`

const short = (input: object) => {
  const text = JSON.stringify(input)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
