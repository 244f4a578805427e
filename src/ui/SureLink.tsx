import { useState } from 'react'
import { Dialog } from './Dialog'
import { ErrorView } from './ErrorView'
import { TextLink } from './TextLink'

interface SureLinkProps {
  words: string
  /** The question, and what doing it means. */
  question: string
  meaning: string
  confirm: string
  confirming: string
  /** What is done, from `useAct`. */
  act: { error: Error | null; isPending: boolean }
  /** Does it, and says when it has an answer. */
  onConfirm: (answered: { onSettled: () => void }) => void
}

/** A link to something that cannot be taken back: it says what that means and asks once more. */
export function SureLink({ words, question, meaning, confirm, confirming, act, onConfirm }: SureLinkProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <TextLink words={words} onTap={() => setAsking(true)} />
      {act.error && <ErrorView error={act.error} />}
      {asking && (
        <Dialog
          title={question}
          words={meaning}
          confirm={act.isPending ? confirming : confirm}
          refuse='先不'
          busy={act.isPending}
          onConfirm={() => onConfirm({ onSettled: () => setAsking(false) })}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}
