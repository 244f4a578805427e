import Taro from '@tarojs/taro'
import { county } from '../../config/county/current'
import { MOMENTS, type Moment } from '../../domain/message'
import type { TemplateName } from '../../types/message'
import { call } from './call'
import { post } from './early'
import { newKey } from './key'
import { queryClient } from './query'
import { keep, recall } from './storage'

type Answers = Record<string, string>

/** WeChat's code for all of this app's messages being switched off by the person. */
const MAIN_SWITCH_OFF = 20004

/**
 * Asks on this very tap for one message more of each template that this moment is about. The question goes out
 * before anything is awaited, because WeChat refuses to ask later than that; who answers nothing, or no, is not kept
 * from anything. Call it first thing in the handler of a tap.
 */
export const askFor = (moment: Moment): Promise<TemplateName[]> => askForTemplates(MOMENTS[moment])

export function askForTemplates(wanted: readonly TemplateName[]): Promise<TemplateName[]> {
  const names = wanted.filter((name) => county.templates[name].id !== '')
  const ids = [...new Set(names.map((name) => county.templates[name].id))]
  if (ids.length === 0) return Promise.resolve([])
  const answers = process.env.TARO_ENV === 'h5' ? askDesk(ids) : askWeChat(ids)
  return answers.then((said) => settle(names, said)).catch(noted)
}

async function settle(names: readonly TemplateName[], said: Answers): Promise<TemplateName[]> {
  const templates = names.filter((name) => said[county.templates[name].id] === 'accept')
  if (templates.length > 0) {
    const { consents } = await call('message', 'consent', { templates }, { idempotencyKey: newKey() })
    queryClient.setQueryData(['consents'], { consents })
  }
  return [...templates]
}

function noted(error: unknown): TemplateName[] {
  console.warn('subscribe', error)
  if (
    (error as { errCode?: unknown } | null)?.errCode === MAIN_SWITCH_OFF &&
    recall('messagesOff') === null
  ) {
    keep('messagesOff', 'hint')
  }
  return []
}

/** Whether to say, once, that WeChat keeps this app's messages back. */
export const offHint = (): boolean => recall('messagesOff') === 'hint'
export const hintSeen = (): void => keep('messagesOff', 'seen')

const askWeChat = async (tmplIds: string[]): Promise<Answers> =>
  (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Answers

const askDesk = async (tmplIds: string[]): Promise<Answers> =>
  (await post('/wx/requestSubscribeMessage', { tmplIds })).json()
