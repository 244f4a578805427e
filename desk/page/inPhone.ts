/**
 * Frames of one page share its session history, so going back on one phone would turn pages on the other.
 * In a frame that is a phone, the app's steps are therefore kept here and never reach the browser's history.
 */
interface Step {
  state: unknown
  url: string
}

function keepOwnHistory(): void {
  const { history } = window
  const replace = history.replaceState.bind(history)
  const steps: Step[] = [{ state: history.state, url: location.href }]
  let at = 0

  const show = (step: Step) => replace(step.state, '', step.url)
  const step = (state: unknown, url?: string | URL | null): Step => ({
    state,
    url: new URL(url ?? location.href, location.href).href,
  })
  history.pushState = (state, _unused, url) => {
    steps.splice(++at, steps.length, step(state, url))
    show(steps[at] as Step)
  }
  history.replaceState = (state, _unused, url) => {
    steps[at] = step(state, url)
    show(steps[at] as Step)
  }
  history.go = (delta = 0) => {
    const there = Math.max(0, at + delta)
    const target = steps[there]
    if (!target || there === at) return
    at = there
    setTimeout(() => {
      show(target)
      window.dispatchEvent(new PopStateEvent('popstate', { state: target.state }))
    })
  }
  history.back = () => history.go(-1)
  history.forward = () => history.go(1)
}

/** Phones have no scrollbars that take room. */
function hideScrollbars(): void {
  const style = document.createElement('style')
  style.textContent = '* { scrollbar-width: none }'
  document.head.append(style)
}

if (window.name.startsWith('phone:')) {
  keepOwnHistory()
  hideScrollbars()
}
