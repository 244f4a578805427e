import { View } from '@tarojs/components'
import { RULES } from '../../../features/booking/saying'
import { goBack } from '../../../lib/go'
import { Card } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'

/** The rule of the waiting list, readable by everyone. */
export default function RulesPage() {
  return (
    <Page>
      <View className='title'>候补是怎么排的</View>
      {RULES.map((rule, i) => (
        <Card key={rule}>
          <View className='prose'>
            {i + 1}. {rule}
          </View>
        </Card>
      ))}
      <PrimaryButton words='知道了' quiet onTap={goBack} />
    </Page>
  )
}
