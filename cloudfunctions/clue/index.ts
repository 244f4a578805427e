import { clueContract } from '../../types/clue'
import { defineFunction } from '../_lib/defineFunction'
import { ask } from './ask'
import { enter } from './enter'
import { link } from './link'
import { answer, mine, withdraw } from './mine'
import { nominator } from './nominator'
import { open, queue } from './queue'
import { screenOut } from './screenOut'
import { submit } from './submit'
import { unlink } from './unlink'

export const main = defineFunction(clueContract, {
  submit,
  mine,
  answer,
  withdraw,
  queue,
  open,
  enter,
  ask,
  link,
  unlink,
  screenOut,
  nominator,
})
