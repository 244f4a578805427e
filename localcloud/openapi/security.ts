import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import { APP_ID } from '../identity'
import type { Invocations } from '../invocations'
import { type Api, WeChatError } from './api'

export interface SecurityOptions {
  invocations: Invocations
  clock: Clock
  riskyWords?: readonly string[]
  reviewWords?: readonly string[]
  /** The function that the console would have been told to push `wxa_media_check` to. */
  mediaCheckCallback?: { function: string; delayMs?: number }
}

type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number }

const LONGEST_CONTENT = 2500
/** Label 100 is a pass, 21000 is "other". */
const PASS: Verdict = { suggest: 'pass', label: 100 }

export function createSecurity(options: SecurityOptions): { msgSecCheck: Api; mediaCheckAsync: Api } {
  const judge = (text: string): Verdict => {
    const names = (word: string) => text.includes(word)
    if (options.riskyWords?.some(names)) return { suggest: 'risky', label: 21000 }
    if (options.reviewWords?.some(names)) return { suggest: 'review', label: 21000 }
    return PASS
  }

  const checkVisitor = (openid: unknown, scene: unknown) => {
    if (typeof openid !== 'string' || openid === '') throw new WeChatError(40003, 'invalid openid')
    if (![1, 2, 3, 4].includes(scene as number)) throw new WeChatError(40129, 'invalid scene')
    if (!options.invocations.visitedLately(openid)) throw new WeChatError(61010, 'code is expired')
  }

  return {
    /** A word list decides. 61010 for somebody who called no function within two hours. */
    msgSecCheck({ content, version, scene, openid, title = '', nickname = '', signature = '' }) {
      if (Number(version) !== 2) throw new WeChatError(47001, 'data format error: version 2 expected')
      if (typeof content !== 'string' || content === '') throw new WeChatError(44002, 'empty content')
      if ([...content].length > LONGEST_CONTENT) throw new WeChatError(45002, 'content size out of limit')
      checkVisitor(openid, scene)
      const result = judge([content, title, nickname, signature].join('\n'))
      return {
        trace_id: randomUUID(),
        result,
        detail: [{ strategy: 'content_model', errcode: 0, ...result }],
      }
    },

    /** The words are looked for in the media's URL; the verdict comes later, to the callback. */
    mediaCheckAsync({ media_url, media_type, version, scene, openid }) {
      if (Number(version) !== 2) throw new WeChatError(47001, 'data format error: version 2 expected')
      if (typeof media_url !== 'string' || ![1, 2].includes(media_type as number)) {
        throw new WeChatError(40004, 'invalid media type or url')
      }
      checkVisitor(openid, scene)
      const trace = randomUUID()
      void report(options, trace, String(openid), judge(decoded(media_url)))
      return { trace_id: trace }
    },
  }
}

/** Message push of the platform: no identity in the context, the person's openid in the event. */
async function report(
  options: SecurityOptions,
  trace: string,
  openid: string,
  result: Verdict,
): Promise<void> {
  const { mediaCheckCallback, invocations, clock } = options
  if (!mediaCheckCallback) return
  await sleep(mediaCheckCallback.delayMs ?? 0, undefined, { ref: false })
  const event = JSON.stringify({
    ToUserName: 'gh_local',
    FromUserName: openid,
    CreateTime: Math.floor(clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: trace,
    version: 2,
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result }],
  })
  // As on the platform nobody is told that a push failed, other than by the function's log.
  await invocations
    .invoke({ name: mediaCheckCallback.function, event, caller: { source: 'wx_unknown' } })
    .catch((error) => console.error(error))
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
