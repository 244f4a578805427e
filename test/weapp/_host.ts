import type { Boot, BootOptions, CallAsked } from './_shapes'

/** Globals of a browser that WeChat's JavaScript engine does not have. */
const BROWSER_ONLY = [
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'XMLHttpRequest',
  'fetch',
  'localStorage',
  'sessionStorage',
  'AbortController',
  'AbortSignal',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Blob',
  'FormData',
  'structuredClone',
  'queueMicrotask',
  'MessageChannel',
  'crypto',
  'btoa',
  'atob',
  'Headers',
  'Request',
  'Response',
]

export function hideBrowserGlobals(): void {
  for (const name of BROWSER_ONLY) {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true })
  }
}

interface Callbacks {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

interface HostParts {
  launch: object
  options: BootOptions
  storage: Map<string, unknown>
  seen: Boot['seen']
  navigate: (kind: 'navigateTo' | 'redirectTo' | 'reLaunch', url: string) => void
  back: () => void
}

function done<O extends Callbacks>(options: O, result: object): Promise<object> {
  options.success?.(result)
  options.complete?.(result)
  return Promise.resolve(result)
}

/** The part of `wx` that the app uses, recording what would leave the phone. */
export function hostApi({ launch, options, storage, seen, navigate, back }: HostParts): object {
  const go = (kind: 'navigateTo' | 'redirectTo' | 'reLaunch') => (asked: Callbacks & { url: string }) => {
    navigate(kind, asked.url)
    return done(asked, { errMsg: `${kind}:ok` })
  }
  return {
    cloud: {
      init() {},
      callFunction: (asked: CallAsked) => {
        seen.order.push('call')
        return options.callFunction(asked)
      },
    },
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    navigateBack: (asked: Callbacks = {}) => {
      back()
      return done(asked, { errMsg: 'navigateBack:ok' })
    },
    getStorageSync: (key: string) => (storage.has(key) ? storage.get(key) : ''),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    makePhoneCall: (asked: Callbacks & { phoneNumber: string }) => {
      seen.dialled.push(asked.phoneNumber)
      return done(asked, { errMsg: 'makePhoneCall:ok' })
    },
    requestSubscribeMessage: (asked: Callbacks & { tmplIds: string[] }) => {
      seen.subscribed.push(asked.tmplIds)
      // WeChat refuses to ask once anything was waited for after the tap.
      if (seen.order.at(-1) !== 'tap') {
        seen.order.push('late')
        return Promise.reject({
          errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
        })
      }
      seen.order.push('subscribe')
      const answer = options.consent ?? 'reject'
      return done(asked, Object.fromEntries(asked.tmplIds.map((id) => [id, answer])))
    },
    ...facts(launch, options),
  }
}

/** What the phone says about itself. */
function facts(launch: object, options: BootOptions): object {
  const screen = { windowWidth: 390, windowHeight: 844, pixelRatio: 3, statusBarHeight: 47 }
  return {
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.7.0', ...screen }),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => ({ SDKVersion: '3.7.0', fontSizeSetting: options.fontSizeSetting ?? 17 }),
    getDeviceInfo: () => ({ platform: 'devtools', system: 'iOS 17' }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    nextTick: (work: () => void) => setTimeout(work, 0),
    canIUse: () => true,
    onThemeChange() {},
    offThemeChange() {},
    createSelectorQuery: () => ({ exec() {} }),
  }
}
