import { View } from '@tarojs/components'
import { RULES } from '../../../features/booking/saying'
import { goBack } from '../../../lib/go'
import { Card, Section } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'
import './index.scss'

/** The rule of the waiting list, readable by everyone. */
export default function RulesPage() {
  return (
    <Page>
      <Title>候补规则</Title>
      <View>全市都按这一个规则，由系统自动排。</View>
      {RULES.map(({ title, words }) => (
        <Section key={title} title={title}>
          <Card>
            {words.map((rule) => (
              <View key={rule} className='linerule'>
                {rule}
              </View>
            ))}
          </Card>
        </Section>
      ))}
      <View className='no-print'>
        <PrimaryButton words='知道了' quiet onTap={goBack} />
      </View>
    </Page>
  )
}
