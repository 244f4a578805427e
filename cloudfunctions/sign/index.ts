import { signContract } from '../../types/sign'
import { defineFunction } from '../_lib/defineFunction'
import { continueJobs, job, startJob, step } from './job'
import { list } from './list'
import { mark } from './mark'
import { poster } from './poster'
import { replace } from './replace'
import { sheet } from './sheet'

export const main = defineFunction(signContract, {
  list,
  sheet,
  poster,
  mark,
  replace,
  startJob,
  step,
  job,
  continueJobs,
})
