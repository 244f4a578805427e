import { CallError } from '../../lib/caller'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'

interface SavedProps {
  error: unknown
  done: boolean
  words: string
  /** Reads the station anew and begins the form again. */
  onReload: () => void
}

/** How saving went; who came second sees first what the other one wrote. */
export function Saved({ error, done, words, onReload }: SavedProps) {
  const isStale = error instanceof CallError && error.code === 'station_changed'
  return (
    <>
      {Boolean(error) && (
        <ErrorView error={error}>
          {isStale && <PrimaryButton words='看看最新的' quiet onTap={onReload} />}
        </ErrorView>
      )}
      {done && <Notice done>{words}</Notice>}
    </>
  )
}
