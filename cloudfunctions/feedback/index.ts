import { feedbackContract } from '../../types/feedback'
import { defineFunction } from '../_lib/defineFunction'
import { answer } from './answer'
import { callBack } from './callBack'
import { mine } from './mine'
import { passUp } from './passUp'
import { open, queue } from './queue'
import { report } from './report'

export const main = defineFunction(feedbackContract, { report, mine, queue, open, callBack, answer, passUp })
