import { Tap } from './Tap'
import './PrimaryButton.scss'

interface PrimaryButtonProps {
  words: string
  onTap: () => void
  /** Being done right now: cannot be pressed again. */
  busy?: boolean
  /** quiet: the second thing one may do here. */
  quiet?: boolean
}

/** The full-width action of a screen; its words say what happens. */
export function PrimaryButton({ words, onTap, busy, quiet }: PrimaryButtonProps) {
  return (
    <Tap
      className={`action${quiet ? ' action--quiet' : ''}${busy ? ' action--busy' : ''}`}
      disabled={busy}
      onTap={onTap}
    >
      {words}
    </Tap>
  )
}
