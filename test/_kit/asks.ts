import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { api } from '../../types/api'
import type { ActionContract } from '../../types/contract'
import type { Right } from '../../types/rights'

/**
 * The staff actions of one function as questions that can be put about any node, for the tests that go over
 * every action: who may do what, and what each question reads.
 */
export interface Asks {
  /**
   * What has to be there for the questions about a node, by collection. Ids contain the node. Texts contain
   * `secret-<node>`, so that a reply can be searched for what its reader must not see.
   */
  world: (node: string) => Record<string, { _id: string }[]>
  /** Each action's input for the thing at a node. Actions whose input names no thing ignore it. */
  asks: Record<string, (node: string) => object>
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
