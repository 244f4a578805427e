import { View } from '@tarojs/components'
import { county } from '../../config/county/current'
import { Card, Section } from '../ui/Card'
import { Switch } from '../ui/Switch'

const { version, items } = county.volunteers.negativeList

/** The county's negative list, and that it was read. */
export function Pledge({ read, onRead }: { read: boolean; onRead: (read: boolean) => void }) {
  return (
    <Section title='志愿服务六项负面清单' aside={`版本 ${version}`}>
      <Card>
        {items.length === 0 ? (
          <View>清单的全文由市中心公布，可以向您的实践站要一份。登记就是同意遵守。</View>
        ) : (
          items.map((item, i) => (
            <View key={item}>
              {i + 1}. {item}
            </View>
          ))
        )}
      </Card>
      <Switch name='我看过了，会遵守' on={read} onTurn={onRead} />
    </Section>
  )
}
