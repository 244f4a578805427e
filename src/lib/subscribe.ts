import Taro from '@tarojs/taro'
import { county } from '../../config/county/current'
import { post } from './legs'

type Answers = Record<string, string>

/**
 * Asks on this very tap to send one message about the booking; WeChat refuses to ask later than that.
 * True only for a clear yes: any other answer or failure never stands in the way of a booking.
 */
export async function askToNotify(): Promise<boolean> {
  const id = county.templates.booked
  if (!id) return false
  try {
    const answers = await (process.env.TARO_ENV === 'h5' ? askDesk(id) : askWeChat(id))
    return answers[id] === 'accept'
  } catch (error) {
    console.warn('subscribe', error)
    return false
  }
}

const askWeChat = async (id: string): Promise<Answers> =>
  (await Taro.requestSubscribeMessage({ tmplIds: [id], entityIds: [] })) as unknown as Answers

const askDesk = async (id: string): Promise<Answers> =>
  (await post('/wx/requestSubscribeMessage', { tmplIds: [id] })).json()
