import { useState } from 'react'
import type { Relation } from '../../../types/clue'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { Act } from './Act'
import { useStep } from './useCase'
import { CATEGORIES, RELATIONS } from './words'

const RELATION_OPTIONS = (Object.keys(RELATIONS) as Relation[]).map((value) => ({
  value,
  words: RELATIONS[value],
}))
const SOURCES = [
  { value: 'phone', words: '电话里说的' },
  { value: 'paper', words: '纸上写的' },
] as const
const EMPTY = { name: '', sentence: '', byName: '', byPhone: '' }

/** Writes down what somebody said on the phone or handed in on paper. */
export function EnterClue({ nodeId }: { nodeId: string }) {
  const [words, setWords] = useState(EMPTY)
  const [category, setCategory] = useState<string | null>(null)
  const [relation, setRelation] = useState<Relation>('neighbour')
  const [source, setSource] = useState<'phone' | 'paper'>('phone')
  const enter = useStep((_one: string, idempotencyKey) =>
    call(
      'clue',
      'enter',
      {
        stationId: nodeId,
        name: words.name.trim(),
        category: category ?? '',
        sentence: words.sentence.trim(),
        relation,
        hint: null,
        source,
        reach:
          words.byName || words.byPhone
            ? { name: words.byName.trim() || null, phone: words.byPhone.trim() || null }
            : null,
        shownTo: 'centre',
      },
      { idempotencyKey },
    ),
  )
  const put = (patch: Partial<typeof EMPTY>) => setWords({ ...words, ...patch })
  return (
    <Act
      words='登记电话、纸面线索'
      folded
      ready={words.name.trim() !== '' && words.sentence.trim() !== '' && category !== null}
      busy={enter.isPending}
      error={enter.error}
      onDo={() =>
        enter.mutate(JSON.stringify([words, category, relation, source]), {
          onSuccess: () => setWords(EMPTY),
        })
      }
    >
      <Choice name='怎么来的' options={SOURCES} chosen={source} onChoose={setSource} />
      <Field
        name='他的名字'
        value={words.name}
        placeholder='被推荐的人'
        maxlength={30}
        onInput={(name) => put({ name })}
      />
      <Select name='哪一类' options={CATEGORIES} chosen={category} onChoose={setCategory} />
      <TextArea
        name='做了什么'
        value={words.sentence}
        placeholder='一两句话'
        maxlength={200}
        onInput={(sentence) => put({ sentence })}
      />
      <Select name='推荐人是他的' options={RELATION_OPTIONS} chosen={relation} onChoose={setRelation} />
      <Field
        name='推荐人姓名（不写就记为未核实）'
        value={words.byName}
        placeholder='姓名'
        maxlength={20}
        onInput={(byName) => put({ byName })}
      />
      <Field
        name='推荐人电话'
        type='number'
        value={words.byPhone}
        placeholder='可以不填'
        maxlength={13}
        onInput={(byPhone) => put({ byPhone })}
      />
    </Act>
  )
}
