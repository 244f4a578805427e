import type { ShareAnswer } from '../lib/share'
import { Notice } from './Notice'

/** How copying went; nothing until something was. */
export function Copied({ how, words }: { how: ShareAnswer | null; words: string }) {
  if (how === 'copied') return <Notice done>{words}</Notice>
  return how === 'refused' ? <Notice>没有复制成，请再点一次。</Notice> : null
}
