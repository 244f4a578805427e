import { seriesContract } from '../../types/series'
import { defineFunction } from '../_lib/defineFunction'
import { change, end, skip, unskip } from './change'
import { festivals, list, show } from './read'
import { approve, queue, sendBack } from './review'
import { start } from './start'

export const main = defineFunction(seriesContract, {
  list,
  show,
  start,
  change,
  skip,
  unskip,
  end,
  queue,
  approve,
  sendBack,
  festivals,
})
