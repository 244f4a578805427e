import { bookingContract } from '../../types/booking'
import { defineFunction } from '../_lib/defineFunction'
import { book } from './book'
import { cancel } from './cancel'
import { mine } from './mine'

export const main = defineFunction(bookingContract, { book, cancel, mine })
