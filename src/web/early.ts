/**
 * Runs inside index.html, before the app's scripts are here: fetches ahead what this page will need, makes its
 * first call to the cloud, and takes the first picture away when the app has drawn its own. Bundled by
 * config/h5/firstPaint.ts.
 */
import { askEarly, type EarlyCall } from '../lib/early'

/** Scripts and styles by page; written by the build. */
declare const PAGE_FILES: Record<string, string[]>

const first = Object.keys(PAGE_FILES)[0] ?? ''
const page = location.pathname.replace(/^\/|\/$/g, '') || first
const told = new URLSearchParams(location.search)

function fetchAhead(file: string): void {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = /css$/.test(file) ? 'style' : 'script'
  link.href = `/${file}`
  document.head.appendChild(link)
}

/** The call a page begins with, in the very words in which the page will ask. */
function firstCall(): EarlyCall | null {
  const id = told.get('id')
  const code = /^s=(\w{6})$/.exec(told.get('scene') ?? '')?.[1]
  if (page === 'pages/station/index' && (code || id)) {
    return ['station', { action: 'open', input: code ? { code } : { stationId: id } }]
  }
  if (page === 'pages/activity/index') return ['activity', { action: 'show', input: { activityId: id } }]
  if (page === 'people/pages/honour/index') return ['honour', { action: 'show', input: { honourId: id } }]
  if (page === 'people/pages/wall/index') return ['honour', { action: 'wall', input: {} }]
  return null
}

/** The first picture stays until the app has one. */
function uncover(): void {
  const shell = document.getElementById('shell')
  const app = document.getElementById('app')
  if (!shell || !app) return
  const watcher = new MutationObserver(() => {
    if (!app.querySelector('.taro_page > *')) return
    watcher.disconnect()
    shell.remove()
  })
  watcher.observe(app, { childList: true, subtree: true })
}

const call = firstCall()
if (call) askEarly(call)
for (const file of PAGE_FILES[page] ?? []) fetchAhead(file)
document.addEventListener('DOMContentLoaded', uncover)
// A script that does not come leaves nothing to speak with but this page.
window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement && document.getElementById('shell')) {
      document.documentElement.className = 'cutoff'
    }
  },
  true,
)
