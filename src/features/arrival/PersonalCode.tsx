import { View } from '@tarojs/components'
import { bookingQr } from '../../../domain/doorCode'
import { Card, Section } from '../../ui/Card'
import { named } from '../../ui/named'
import { QrImage } from '../../ui/QrImage'
import './PersonalCode.scss'

/** One's own code, for the desk to scan or to be read out; works without a network. */
export function PersonalCode({ code, partySize }: { code: string; partySize: number }) {
  return (
    <Section title='给工作人员扫一扫'>
      <Card>
        <QrImage text={bookingQr(code)} name={`预约码 ${[...code].join(' ')} 的二维码`} />
        <View className='personalcode' {...named(`预约码 ${[...code].join(' ')}`, 'text')}>
          {code}
        </View>
        <View className='personalcode__hint'>
          共 {partySize} 人，念这 6 个字也行。不会用手机的，报姓名就行。
        </View>
      </Card>
    </Section>
  )
}
