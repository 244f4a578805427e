import { type Granted, may } from '../../../domain/rights'
import { type Api, api } from '../../../types/api'
import type { ActionContract } from '../../../types/contract'
import type { Right } from '../../../types/rights'
import type { Dice } from './dice'
import { type Doc, groupBy } from './docs'
import type { World } from './world'

/** One request of an intention. The input may come from what was answered to those before it. */
export interface Step {
  action: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever was answered
  input: object | ((earlier: any[]) => object | null)
  /** Who, if not the person of the moment. */
  as?: string | null
}

/** What people were told once and nobody else can read: codes by what they are for. */
export interface Memory {
  invitations: Map<string, string>
  consents: Map<string, string>
}

/** What somebody could do now: null, or the empty id of what was looked for, when there is nothing to do. */
export type Move = (moment: Moment) => Step | Step[] | null | '' | undefined
type Actions<N extends keyof Api> = `${N}.${Extract<keyof Api[N], string>}`
type ActionName = { [N in keyof Api]: Actions<N> }[keyof Api]
export type Moves = Partial<Record<ActionName, Move>>

export const contractOf = (action: string): ActionContract => {
  const [name = '', verb = ''] = action.split('.')
  return (api as unknown as Record<string, Record<string, ActionContract>>)[name]?.[verb] as ActionContract
}

const known = new WeakMap<World, Map<string, Granted[]>>()

/** Who has which roles; worked out once for each look at the county. */
function rolesIn(world: World): Map<string, Granted[]> {
  const found = known.get(world)
  if (found) return found
  const active = world.all('grants').filter(({ status }) => status === 'active')
  const roles = new Map(
    [...groupBy(active, ({ person }) => person)].map(([person, list]) => [
      person,
      list.map(({ role, nodeId }) => ({ role, nodeId })),
    ]),
  )
  known.set(world, roles)
  return roles
}

/** A person at a moment, about to do one thing of the contract. */
export class Moment {
  readonly me: string
  /** Now and then somebody reaches for what is not theirs. */
  readonly stray: boolean
  private readonly right: Right | undefined

  constructor(
    readonly w: World,
    readonly dice: Dice,
    readonly action: string,
    readonly memory: Memory,
    /** People who are in the county: nobody who had themselves erased. */
    readonly people: readonly string[],
    /** Makes titles and names that occur once. */
    readonly serial: () => string,
  ) {
    const { right, allow } = contractOf(action)
    this.right = right
    this.stray = dice.chance(0.06)
    const able = right && !this.stray ? people.filter((openid) => this.mayAnywhere(openid, right)) : people
    const nobody = allow.includes('anyone') && dice.chance(0.3)
    this.me = nobody ? '' : (dice.some(able) ?? dice.one(people))
  }

  get now() {
    return this.w.now
  }

  grantsOf(openid: string): Granted[] {
    return rolesIn(this.w).get(openid) ?? []
  }

  private mayAnywhere(openid: string, right: Right) {
    return this.grantsOf(openid).some((grant) => may([grant], right, [grant.nodeId]))
  }

  sees = ({ path }: { path?: string[] } | Doc): boolean =>
    this.stray ||
    (this.right !== undefined && may(this.grantsOf(this.me), this.right, (path as string[]) ?? []))

  /** One of the collection that is as asked and that the person may work on. */
  mine(collection: string, fits: (doc: Doc) => boolean = () => true): Doc | null {
    return this.dice.some(this.w.all(collection).filter((doc) => fits(doc) && this.sees(doc)))
  }

  any(collection: string, fits: (doc: Doc) => boolean = () => true): Doc | null {
    return this.dice.some(this.w.all(collection).filter(fits))
  }

  /** A node for which the person has the action's right, or one below. */
  node(fits: (doc: Doc) => boolean = () => true): string | null {
    return this.mine('stations', (one) => one.status === 'open' && fits(one))?._id ?? null
  }

  /** Whose it is does it, unless somebody strays. */
  by(openid: unknown): string {
    return this.stray || typeof openid !== 'string' || !this.people.includes(openid) ? this.me : openid
  }
}
