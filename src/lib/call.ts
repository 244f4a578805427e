import { createCall } from './caller'
import { leg } from './legs'
import { keep, recall } from './storage'

const DID_SOMETHING = 'didSomething'

/** Asks a cloud function, e.g. `call('station', 'open', { code })`. Throws CallError. */
export const call = createCall({
  leg,
  onWritten: () => {
    if (!didSomething()) keep(DID_SOMETHING, true)
  },
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

/** Whether this phone ever did something that there may be messages about. */
export const didSomething = (): boolean => recall(DID_SOMETHING) === true
