/* A page's code that does not come, in a browser: WeChat tells so itself. */

type Load = (chunk: string | number) => Promise<unknown>
/** webpack's own way to a chunk; assigning to it stands in for it. */
declare let __webpack_chunk_load__: Load

let quiet = false

/** Fetches what has an error of its own to show when it does not come. */
export function quietly<T>(fetch: () => T): T {
  quiet = true
  try {
    return fetch()
  } finally {
    quiet = false
  }
}

/** A page has several pieces: one question for all. */
let asking: Promise<void> | null = null

function ask(): Promise<void> {
  asking ??= new Promise((resolve) => question(resolve))
  return asking
}

/** Says that a page did not come, and offers to try again or to stay where one was. */
function question(again: () => void): void {
  const said = document.createElement('div')
  said.className = 'notcome'
  said.setAttribute('role', 'alertdialog')
  said.setAttribute('aria-label', '这一页没有打开')
  said.innerHTML =
    '<p>网络不通，这一页没有打开。</p><button type="button">再试一次</button><button type="button">回上一页</button>'
  const answer = (then: () => void) => () => {
    said.remove()
    asking = null
    then()
  }
  const [retry, back] = said.querySelectorAll('button')
  retry?.addEventListener('click', answer(again))
  back?.addEventListener(
    'click',
    answer(() => window.history.back()),
  )
  document.body.appendChild(said)
  retry?.focus()
}

/** The page asked for waits until its code is here, or somebody goes back. */
export function speakOfLostChunks(): void {
  const load = __webpack_chunk_load__
  const untilCome: Load = (chunk) => load(chunk).catch(() => ask().then(() => untilCome(chunk)))
  __webpack_chunk_load__ = (chunk) => (quiet ? load(chunk) : untilCome(chunk))
}
