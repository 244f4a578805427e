import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../../lib/call'
import { paths, swapTo } from '../../../lib/go'
import { choosePhotos, shrunk } from '../../../lib/photo'
import { askFor } from '../../../lib/subscribe'
import { uploadFile } from '../../../lib/upload'
import { useAct } from '../../../lib/useAct'
import { ErrorView } from '../../../ui/ErrorView'
import { Footer } from '../../../ui/Footer'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { ClueForm } from '../../ClueForm'
import { type ClueWish, forgetClue, keepClue, missingInClue, recalledClue, sendingOf } from '../../clueWish'

const PHOTOS_MOST = 3

/** Names a good person in a minute: who, where, which kind, one sentence, and what one is to them. */
export default function CluePage() {
  const [wish, setWish] = useState(recalledClue)
  const [photos, setPhotos] = useState<string[]>([])
  const [missing, setMissing] = useState<string | null>(null)
  const change = (patch: Partial<ClueWish>) => {
    const next = { ...wish, ...patch }
    setWish(next)
    keepClue(next)
    setMissing(null)
  }
  const submit = useAct(
    async (asked: { wish: ClueWish; photos: string[] }, idempotencyKey) => {
      const sent = []
      for (const path of asked.photos) sent.push(await uploadFile(await shrunk(path)))
      return call('clue', 'submit', { ...sendingOf(asked.wish), photos: sent }, { idempotencyKey })
    },
    [['myClues']],
  )
  const send = () => {
    const said = missingInClue(wish)
    setMissing(said)
    if (said) return
    askFor('clue')
    submit.mutate(
      { wish, photos },
      {
        onSuccess: () => {
          forgetClue(wish)
          swapTo(paths.myClues('new'))
        },
      },
    )
  }
  const addPhotos = async () => {
    const chosen = await choosePhotos(PHOTOS_MOST - photos.length)
    setPhotos((now) => [...now, ...chosen].slice(0, PHOTOS_MOST))
  }
  return (
    <Page>
      <Title>推荐身边的好人</Title>
      <View className='muted'>不比票数，不用写长文章。您是谁不会公开，也不告诉他和村里。</View>
      <ClueForm wish={wish} change={change} />
      {photos.length < PHOTOS_MOST && <TextLink words='加照片（可以不加，最多 3 张）' onTap={addPhotos} />}
      {photos.length > 0 && (
        <TextLink words={`已选 ${photos.length} 张照片，去掉`} onTap={() => setPhotos([])} />
      )}
      <Footer>
        {missing && <Notice>{missing}</Notice>}
        {submit.error && <ErrorView error={submit.error} onRetry={send} />}
        <PrimaryButton
          words={submit.isPending ? '正在交…' : '交给实践站'}
          busy={submit.isPending}
          onTap={send}
        />
      </Footer>
    </Page>
  )
}
