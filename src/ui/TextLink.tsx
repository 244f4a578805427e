import { Tap } from './Tap'
import './TextLink.scss'

/** A way to another page that is not the main action. */
export function TextLink({ words, onTap }: { words: string; onTap: () => void }) {
  return (
    <Tap className='textlink no-print' role='link' onTap={onTap}>
      {words} ›
    </Tap>
  )
}
