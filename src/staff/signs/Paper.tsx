import { Image, View } from '@tarojs/components'
import { pictured } from '../../ui/named'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { pictureOf, printSvg, saveSvg } from './paper'
import './Paper.scss'

interface PaperProps {
  svg: string
  fileName: string
  /** What it shows, for screen readers. */
  name: string
}

/** A sheet as it will come out of the printer, and the ways to get it on paper. */
export function Paper({ svg, fileName, name }: PaperProps) {
  if (process.env.TARO_ENV !== 'h5') {
    return (
      <View className='paper__words'>
        手机小程序不能打印。请在电脑浏览器里打开网页版，从“工作台”进“站牌和海报”，就能打印或下载。
      </View>
    )
  }
  return (
    <View className='paper'>
      <Image className='paper__picture' src={pictureOf(svg)} mode='widthFix' {...pictured(name)} />
      <View className='paper__ways'>
        <PrimaryButton words='打印' onTap={() => printSvg(svg)} />
        <PrimaryButton words='下载文件，交给印刷厂' quiet onTap={() => saveSvg(svg, fileName)} />
      </View>
    </View>
  )
}
