import { teamContract } from '../../types/team'
import { defineFunction } from '../_lib/defineFunction'
import { join, leave } from './join'
import { answer, invite, members } from './lead'
import { list, mine } from './list'
import { set } from './set'

export const main = defineFunction(teamContract, { list, mine, join, leave, members, answer, invite, set })
