import { View } from '@tarojs/components'
import { county } from '../../config/county/current'
import { dayOf } from '../../domain/day'
import type { Certificate } from '../../types/hours'
import { paths } from '../lib/go'
import { HOURS_RULE, sayHours } from '../lib/hours'
import { PrimaryButton } from '../ui/PrimaryButton'
import { QrImage } from '../ui/QrImage'
import './CertificateSheet.scss'

/** 2026年11月24日 */
const written = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A certificate to print or show, with a code that leads to its verification. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { number, name, recorded, entered, asOf } = certificate
  return (
    <View>
      <View className='certificate'>
        <View className='certificate__head'>志愿服务时长证明</View>
        <View className='certificate__name'>{name}</View>
        <View>截至 {written(dayOf(asOf))}</View>
        <View className='certificate__ledgers'>
          <View className='certificate__ledger'>
            <View>系统记录</View>
            <View className='certificate__hours'>{sayHours(recorded)}</View>
            <View className='certificate__small'>活动当场签到</View>
          </View>
          <View className='certificate__ledger'>
            <View>人工补录</View>
            <View className='certificate__hours'>{sayHours(entered)}</View>
            <View className='certificate__small'>事后补写，另一级审批</View>
          </View>
        </View>
        <View className='certificate__small'>两项分别统计，不相加。</View>
        <View className='certificate__qr'>
          <QrImage text={linkOf(number)} name='核验二维码' />
        </View>
        <View>编号 {grouped(number)}</View>
        <View className='certificate__small certificate__terms'>
          <View>核验：扫上面的码，或在“{county.appName}”里打开“证明核验”，输入编号。</View>
          <View>姓名由本人填写，请与有效证件核对。</View>
          <View>这是活动主办方的记录，没有上传到中国志愿服务网。</View>
          <View>{HOURS_RULE}</View>
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

/** FC2026 ABCDE FGHJK: easier to read out. */
const grouped = (number: string): string =>
  `${number.slice(0, -10)} ${number.slice(-10, -5)} ${number.slice(-5)}`
