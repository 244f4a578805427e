import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'

interface ActProps {
  /** What is done. */
  words: string
  ready?: boolean
  busy: boolean
  error: unknown
  /** Behind a link until it is wanted. */
  folded?: boolean
  onDo: () => void
}

/** One thing that can be done here, with what it needs to be told. */
export function Act({
  words,
  ready = true,
  busy,
  error,
  folded,
  onDo,
  children,
}: PropsWithChildren<ActProps>) {
  const [open, setOpen] = useState(!folded)
  if (!open) return <TextLink words={words} onTap={() => setOpen(true)} />
  return (
    <View className='good__act'>
      {children}
      {error ? <ErrorView error={error} /> : null}
      <PrimaryButton words={busy ? '正在办…' : words} quiet={folded} busy={busy || !ready} onTap={onDo} />
    </View>
  )
}
