import { useShareAppMessage } from '@tarojs/taro'
import { type CopyAnswer, copyText } from './copyText'

export type ShareAnswer = 'shared' | CopyAnswer

/** What a share card says. Only public facts: never a name, a phone number or a booking code. */
export interface ShareCard {
  title: string
  path: string
}

/** Gives WeChat's share menu and every `openType='share'` button on the page this card. */
export const useShareCard = (card: ShareCard): void => useShareAppMessage(() => card)

/** In a browser: the system's share sheet, or the link on the clipboard where there is none. */
export async function shareLink(card: ShareCard): Promise<ShareAnswer> {
  const url = new URL(card.path, window.location.origin).href
  if (navigator.share) {
    await navigator.share({ title: card.title, url }).catch(() => {
      // Closing the sheet is reported as a failure.
    })
    return 'shared'
  }
  return copyText(`${card.title} ${url}`)
}
