import { createCall } from './caller'
import { leg } from './legs'

/** Asks a cloud function, e.g. `call('station', 'open', { code })`. Throws CallError. */
export const call = createCall({
  leg,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
