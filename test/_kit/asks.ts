import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { api } from '../../types/api'
import type { ActionContract, Caller } from '../../types/contract'
import type { ErrorCode } from '../../types/errors'
import type { Right } from '../../types/rights'
import { VILLAGE } from './records'

/** A question that needs no right. Its thing, where it is about one, belongs to the node's owner in the cast. */
export interface PlainAsk {
  ask: (node: string) => object
  /** What any other resident hears who asks the same: `ok` where it is for all, or about whoever asks. */
  others: 'ok' | ErrorCode
}

/**
 * The actions of one function as questions that can be put about any node, for the tests that go over every
 * action: who may do what, what each question costs and reads, and what it answers to odd input.
 */
export interface Asks {
  /**
   * What has to be there for the questions about a node, by collection. Ids contain the node. Texts contain
   * `secret-<node>`, so that a reply can be searched for what its reader must not see.
   */
  world: (node: string) => Record<string, { _id: string }[]>
  /** Files in cloud storage by their path; their ids are `fileIdOf` it. */
  files?: (node: string) => Record<string, Buffer>
  /** Each staff action's input for the thing at a node. Actions whose input names no thing ignore it. */
  asks: Record<string, (node: string) => object>
  /** The actions that need no right: residents', anybody's, the clock's, WeChat's. */
  plain?: Record<string, PlainAsk>
  /** Of actions that what is going on at the village bars: the node about which they are answered ok. */
  okAt?: Record<string, string>
}

/** Whose the things at a node are that belong to a person. */
export const ownerOf = (node: string) => `owner-${node}`
export const openidOf = (person: string) => `o-${person}`

/** One action with the question that is put. */
export interface Ask {
  action: string
  name: string
  verb: string
  contract: ActionContract
  /** Null where no right is needed. */
  right: Right | null
  /** Who may call. */
  caller: Caller
  /** About which it is answered ok. */
  okAt: string
  input: (node: string) => object
  /** Of a question without a right. */
  others: PlainAsk['others'] | null
}

const FOLDER = join(__dirname, '../cloudfunctions/_asks')

/** The questions of every function that has any, by its name. */
export const allAsks = (): Record<string, Asks> =>
  Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file.replace(/\.ts$/, ''), require(join(FOLDER, file)).asks as Asks]),
  )

/** Every action of the contract that needs a right, and which: `{ 'staff.list': 'grant.give' }`. */
export const staffActions = (): Record<string, Right> =>
  Object.fromEntries(
    Object.entries(api as Record<string, Record<string, ActionContract>>).flatMap(([name, contract]) =>
      Object.entries(contract).flatMap(([verb, { right }]) => (right ? [[`${name}.${verb}`, right]] : [])),
    ),
  )

/** Every action of the contract. */
export const everyAction = (): { action: string; name: string; verb: string; contract: ActionContract }[] =>
  Object.entries(api as Record<string, Record<string, ActionContract>>).flatMap(([name, contracts]) =>
    Object.entries(contracts).map(([verb, contract]) => ({
      action: `${name}.${verb}`,
      name,
      verb,
      contract,
    })),
  )

/** Every action that has a question, in the order of the contract. */
export function everyAsk(): Ask[] {
  const all = allAsks()
  return everyAction().flatMap((one): Ask[] => {
    const { plain, asks, okAt } = all[one.name] ?? {}
    const caller = one.contract.allow[0] as Caller
    const right = one.contract.right ?? null
    const input = right ? asks?.[one.verb] : plain?.[one.verb]?.ask
    const others = plain?.[one.verb]?.others ?? null
    return input ? [{ ...one, right, caller, okAt: okAt?.[one.verb] ?? VILLAGE, input, others }] : []
  })
}
