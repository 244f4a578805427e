import { Image, View } from '@tarojs/components'
import { dayOf } from '../../domain/day'
import type { Certificate } from '../../types/hours'
import { paths } from '../lib/go'
import { sayHours } from '../lib/hours'
import { PrimaryButton } from '../ui/PrimaryButton'
import { qrOf } from './qr'
import './CertificateSheet.scss'

/** A certificate to print or show, with a code that leads to its verification. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { number, name, recorded, entered, asOf } = certificate
  return (
    <View>
      <View className='certificate'>
        <View className='certificate__head'>志愿服务时长证明</View>
        <View className='certificate__name'>{name}</View>
        <View>
          截至 {dayOf(asOf)}，系统记录 {sayHours(recorded)}。
        </View>
        <View>另有人工补录 {sayHours(entered)}，不计入上面的数。</View>
        <Image className='certificate__qr' src={qrOf(linkOf(number))} ariaLabel='核验二维码' />
        <View>证明编号 {number}</View>
        <View className='muted'>
          姓名由本人填写。本证明是活动主办方的记录，没有上传到中国志愿服务网。核验：打开本小程序“证明核验”，输入编号。
        </View>
      </View>
      {process.env.TARO_ENV === 'h5' && (
        <View className='no-print'>
          <PrimaryButton words='打印证明' onTap={() => window.print()} />
        </View>
      )}
    </View>
  )
}

/** In a browser the code opens the page; WeChat's own scanner shows the number. */
const linkOf = (number: string): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${paths.verify(number)}` : number
