import { View } from '@tarojs/components'
import type { Witness } from '../../../types/case'
import { Field } from '../../ui/Field'
import { TextLink } from '../../ui/TextLink'

/** Witnesses that are written down wholly. */
export const whole = (list: readonly Witness[]): Witness[] =>
  list.filter(({ name, relation, said }) => name.trim() && relation.trim() && said.trim())

const NOBODY: Witness = { name: '', relation: '', said: '' }

/** Who knows of it, besides those who named the person. */
export function Witnesses({ list, onChange }: { list: Witness[]; onChange: (list: Witness[]) => void }) {
  const put = (at: number, patch: Partial<Witness>) =>
    onChange(list.map((one, i) => (i === at ? { ...one, ...patch } : one)))
  return (
    <View>
      <View className='muted'>至少两位知情人，不能是推荐人，也不能是本人。</View>
      {list.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added and taken away at the end
        <View key={i}>
          <Field
            name={`知情人 ${i + 1}`}
            value={one.name}
            placeholder='姓名'
            maxlength={20}
            onInput={(name) => put(i, { name })}
          />
          <Field
            name='和他的关系'
            value={one.relation}
            placeholder='例如：邻居'
            maxlength={20}
            onInput={(relation) => put(i, { relation })}
          />
          <Field
            name='怎么说'
            value={one.said}
            placeholder='一两句话'
            maxlength={200}
            onInput={(said) => put(i, { said })}
          />
        </View>
      ))}
      {list.length < 10 && <TextLink words='加一位知情人' onTap={() => onChange([...list, NOBODY])} />}
      {list.length > 0 && <TextLink words='去掉最后一位' onTap={() => onChange(list.slice(0, -1))} />}
    </View>
  )
}
