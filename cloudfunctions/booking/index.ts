import { bookingContract } from '../../types/booking'
import { defineFunction } from '../_lib/defineFunction'
import { accept, keep, take } from './answer'
import { book } from './book'
import { cancel } from './cancel'
import { claim } from './claim'
import { mine } from './mine'

export const main = defineFunction(bookingContract, { book, cancel, accept, take, keep, claim, mine })
