import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyClue } from '../../types/clue'
import type { Instant } from '../../types/time'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { sayStart } from '../lib/when'
import { Card } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextArea } from '../ui/TextArea'
import { TextLink } from '../ui/TextLink'
import { CLUE_STATUS, categoryName } from './words'

/** One clue of mine: its steps in plain words, the question that was asked, and the way to take it back. */
export function ClueCard({ clue, now }: { clue: MyClue; now: Instant }) {
  const [sure, setSure] = useState(false)
  const withdraw = useAct(
    (_one: 'withdraw', idempotencyKey) => call('clue', 'withdraw', { clueId: clue.id }, { idempotencyKey }),
    [['myClues']],
  )
  return (
    <Card>
      <View className='strong'>
        {clue.name}（{categoryName(clue.category)}）：{CLUE_STATUS[clue.status]}
      </View>
      <View className='muted'>
        {clue.stationName}，{clue.sentence}
      </View>
      {clue.steps.map(({ at, words }) => (
        <View key={`${at}${words}`}>
          {sayStart(at, now)}：{words}
        </View>
      ))}
      {clue.question && clue.question.answer === null && clue.status === 'needsInfo' && (
        <Question clue={clue} />
      )}
      {withdraw.error && <ErrorView error={withdraw.error} />}
      {clue.mayWithdraw && !sure && <TextLink words='收回这条推荐' onTap={() => setSure(true)} />}
      {clue.mayWithdraw && sure && (
        <View>
          <PrimaryButton
            words='确定收回'
            busy={withdraw.isPending}
            onTap={() => withdraw.mutate('withdraw')}
          />
          <PrimaryButton words='先不' quiet onTap={() => setSure(false)} />
        </View>
      )}
    </Card>
  )
}

function Question({ clue }: { clue: MyClue }) {
  const [words, setWords] = useState('')
  const answer = useAct(
    (said: string, idempotencyKey) =>
      call('clue', 'answer', { clueId: clue.id, words: said }, { idempotencyKey }),
    [['myClues']],
  )
  return (
    <View>
      <TextArea
        name={`工作人员问：${clue.question?.words ?? ''}`}
        value={words}
        placeholder='您的回答'
        maxlength={200}
        onInput={setWords}
      />
      {answer.error && <ErrorView error={answer.error} />}
      <PrimaryButton
        words='回答'
        busy={answer.isPending || words.trim() === ''}
        onTap={() => answer.mutate(words.trim())}
      />
    </View>
  )
}
