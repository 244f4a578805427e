import { View } from '@tarojs/components'
import type { Unit } from '../../../types/day'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { ResultForm } from './formOf'
import { METHODS, unitsBut } from './words'
import './OutcomeForm.scss'

interface ResultsProps {
  /** The unit of the people; it stands once in an outcome. */
  taken: Unit
  results: readonly ResultForm[]
  onChange: (results: ResultForm[]) => void
}

/** What else came of it, each unit once. */
export function Results({ taken, results, onChange }: ResultsProps) {
  const free = unitsBut([taken, ...results.map(({ unit }) => unit)])
  const put = (at: number, part: Partial<ResultForm>) =>
    onChange(results.map((result, i) => (i === at ? { ...result, ...part } : result)))
  const add = (unit: Unit) => onChange([...results, { unit, value: '', method: '清点', note: '' }])
  return (
    <Section title='还有别的成果吗'>
      {results.map((result, at) => (
        <OneResult
          key={result.unit}
          result={result}
          onChange={(part) => put(at, part)}
          onDrop={() => onChange(results.filter((_, i) => i !== at))}
        />
      ))}
      {free.length > 0 && (
        <View className='outcome__gap'>
          <View className='muted'>没有就不用填。有的话，点一个单位加一项：</View>
          <View className='outcome__units'>
            <Choice
              name='加一项'
              options={free.map((unit) => ({ value: unit, words: unit }))}
              chosen={'' as Unit}
              onChoose={add}
            />
          </View>
        </View>
      )}
    </Section>
  )
}

interface OneResultProps {
  result: ResultForm
  onChange: (part: Partial<ResultForm>) => void
  onDrop: () => void
}

function OneResult({ result, onChange, onDrop }: OneResultProps) {
  return (
    <Card>
      <Field
        name={`多少${result.unit}`}
        value={result.value}
        placeholder={`几${result.unit}`}
        maxlength={11}
        onInput={(value) => onChange({ value })}
      />
      <View className='outcome__gap'>
        <Choice
          name='怎么数的'
          options={METHODS}
          chosen={result.method}
          onChoose={(method) => onChange({ method })}
        />
      </View>
      <View className='outcome__gap'>
        <Field
          name='是什么'
          value={result.note}
          placeholder='例如：修好的雨伞'
          maxlength={60}
          onInput={(note) => onChange({ note })}
        />
      </View>
      <View className='outcome__gap'>
        <PrimaryButton words={`去掉“${result.unit}”这一项`} quiet onTap={onDrop} />
      </View>
    </Card>
  )
}
