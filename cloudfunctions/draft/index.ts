import { draftContract } from '../../types/draft'
import { defineFunction } from '../_lib/defineFunction'
import { cancel, postpone } from './callOff'
import { decline, takeUp } from './ideas'
import { drop, takeBack } from './own'
import { myProposals, propose } from './propose'
import { activity, listProjects, open, queue, work } from './read'
import { approve, sendBack } from './review'
import { save } from './save'
import { setCapacity } from './setCapacity'
import { start } from './start'
import { submit } from './submit'
import { withdraw } from './withdraw'

export const main = defineFunction(draftContract, {
  work,
  open,
  activity,
  start,
  save,
  submit,
  takeBack,
  drop,
  takeUp,
  decline,
  projects: listProjects,
  queue,
  approve,
  sendBack,
  withdraw,
  cancel,
  postpone,
  setCapacity,
  propose,
  myProposals,
})
