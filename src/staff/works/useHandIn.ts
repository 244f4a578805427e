import { useState } from 'react'
import type { Saver } from './saver'
import { useSubmit } from './useWorks'

/** Hands a draft in: first what is not saved yet, then the whole. */
export function useHandIn<Fields extends object>(saver: Saver<Fields>) {
  const submit = useSubmit()
  const [flushing, setFlushing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const handIn = async () => {
    setError(null)
    setFlushing(true)
    try {
      const { id, rev } = await saver.flush()
      await submit.mutateAsync({ draftId: id, rev })
      saver.forget()
    } catch (failure) {
      setError(failure)
    } finally {
      setFlushing(false)
    }
  }
  return { handIn, error, busy: flushing || submit.isPending }
}
