import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { TextLink } from '../ui/TextLink'
import { Title } from '../ui/Title'
import './Prose.scss'

/** A text in large type; where the phone can, it is read aloud. */
export function Prose({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <View className='telling'>
      <Title>{title}</Title>
      {process.env.TARO_ENV === 'h5' && <ReadAloud text={[title, ...paragraphs].join('。')} />}
      {paragraphs.map((words) => (
        <View key={words} className='telling__words'>
          {words}
        </View>
      ))}
    </View>
  )
}

/** Browsers speak by themselves; in WeChat the phone's own reader does, so the text is plain. */
function ReadAloud({ text }: { text: string }) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  if (!('speechSynthesis' in window)) return null
  const turn = () => {
    window.speechSynthesis.cancel()
    if (speaking) return setSpeaking(false)
    const said = new SpeechSynthesisUtterance(text)
    said.lang = 'zh-CN'
    said.onend = () => setSpeaking(false)
    window.speechSynthesis.speak(said)
    setSpeaking(true)
  }
  return <TextLink words={speaking ? '停下' : '读给我听'} onTap={turn} />
}
