import { View } from '@tarojs/components'
import { useState } from 'react'
import { SENTENCE_MOST } from '../../types/clue'
import { goTo, paths } from '../lib/go'
import { Section } from '../ui/Card'
import { Choice } from '../ui/Choice'
import { Fact } from '../ui/Fact'
import { Field } from '../ui/Field'
import { TextArea } from '../ui/TextArea'
import { TextLink } from '../ui/TextLink'
import { WhyAsked } from '../ui/WhyAsked'
import type { ClueWish } from './clueWish'
import { CATEGORIES, RELATIONS, SHOWN_TO } from './words'

interface ClueFormProps {
  wish: ClueWish
  change: (patch: Partial<ClueWish>) => void
}

/** What is asked about a good person; how to reach the nominator only for who wants it. */
export function ClueForm({ wish, change }: ClueFormProps) {
  const [more, setMore] = useState(wish.myPhone !== '' || wish.hint !== '')
  const about = CATEGORIES.find(({ value }) => value === wish.category)?.about
  return (
    <View>
      <Fact name='他在'>{wish.stationName || '还没有选'}</Fact>
      <TextLink words='换一个村、社区' onTap={() => goTo(paths.choose())} />
      <Field
        name='他的名字'
        value={wish.name}
        placeholder='例如：王秀英'
        maxlength={30}
        onInput={(name) => change({ name })}
      />
      <Section title='他是哪一类好人' aside={about}>
        <Choice
          name='哪一类'
          options={CATEGORIES}
          chosen={wish.category}
          onChoose={(category) => change({ category })}
        />
      </Section>
      <TextArea
        name='一句话说说他做了什么'
        why='不要写别人的电话、身份证号'
        value={wish.sentence}
        placeholder='例如：照顾瘫痪的婆婆二十年，从没红过脸'
        maxlength={SENTENCE_MOST}
        onInput={(sentence) => change({ sentence })}
      />
      <Section title='您是他的'>
        <Choice
          name='您是他的'
          options={RELATIONS}
          chosen={wish.relation}
          onChoose={(relation) => change({ relation })}
        />
      </Section>
      {!more && <TextLink words='还想说：怎么认出他、怎么联系我' onTap={() => setMore(true)} />}
      {more && <More wish={wish} change={change} />}
    </View>
  )
}

const More = ({ wish, change }: ClueFormProps) => (
  <Section title='可以不填'>
    <Field
      name='怎么认出他'
      why='同名的人多，写上小名、住处、谁家的'
      value={wish.hint}
      placeholder='例如：村西头老李家的'
      maxlength={40}
      onInput={(hint) => change({ hint })}
    />
    <Field
      name='怎么称呼您'
      value={wish.myName}
      placeholder='您的姓名'
      maxlength={20}
      onInput={(myName) => change({ myName })}
    />
    <Field
      name='您的电话'
      why='想问您一句话时才打'
      type='number'
      value={wish.myPhone}
      placeholder='11 位手机号'
      maxlength={13}
      onInput={(myPhone) => change({ myPhone })}
    />
    <View className='strong'>谁可以知道是您推荐的</View>
    <Choice
      name='谁可以知道'
      options={SHOWN_TO}
      chosen={wish.shownTo}
      onChoose={(shownTo) => change({ shownTo })}
    />
    <WhyAsked />
  </Section>
)
