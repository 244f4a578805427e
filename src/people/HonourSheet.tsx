import { View } from '@tarojs/components'
import { county } from '../../config/county/current'
import type { HonourCertificate } from '../../types/honour'
import { paths } from '../lib/go'
import { PrimaryButton } from '../ui/PrimaryButton'
import { QrImage } from '../ui/QrImage'
import './HonourSheet.scss'

/** A certificate of honour; only what its holder agreed to show. */
export function HonourSheet({ certificate }: { certificate: HonourCertificate }) {
  const { number, status, title, name, alias, year, givenOn, givenBy } = certificate
  return (
    <View>
      <View className='honoursheet'>
        <View className='honoursheet__head'>荣誉证书</View>
        <View className='honoursheet__name'>
          {name ?? '（不公开姓名）'}
          {alias && '（化名）'}
        </View>
        <View>
          被评为 {year} 年度 <View className='honoursheet__title'>{title}</View>
        </View>
        <View>
          {givenBy} {givenOn}
        </View>
        {status === 'revoked' && <View className='honoursheet__title'>已撤销</View>}
        <QrImage text={linkOf(number)} name='核验二维码' />
        <View>编号 {number}</View>
        <View className='honoursheet__small'>
          核验：扫码，或在“{county.appName}”的“荣誉证书核验”里输入编号。
        </View>
      </View>
      {process.env.TARO_ENV === 'h5' && (
        <View className='no-print'>
          <PrimaryButton words='打印证书' quiet onTap={() => window.print()} />
        </View>
      )}
    </View>
  )
}

const linkOf = (number: string): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${paths.honourVerify(number)}` : number
