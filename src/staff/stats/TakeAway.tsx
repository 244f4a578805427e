import { View } from '@tarojs/components'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { type BoardAsk, useSheet } from './useStats'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Print and Excel, on a computer; WeChat's pages can do neither. */
export function TakeAway({ ask }: { ask: BoardAsk }) {
  const sheet = useSheet()
  if (process.env.TARO_ENV !== 'h5') {
    return <View className='muted'>要打印或存成表格，请在电脑浏览器里打开这个页面。</View>
  }
  const save = ({ name, base64 }: { name: string; base64: string }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([bytes], { type: TYPE }))
    link.download = name
    link.click()
  }
  return (
    <View className='no-print'>
      {sheet.error && <ErrorView error={sheet.error} />}
      <PrimaryButton
        words={sheet.isPending ? '正在做表格…' : '存成 Excel 表格'}
        quiet
        busy={sheet.isPending}
        onTap={() => sheet.mutate(ask, { onSuccess: save })}
      />
      <PrimaryButton words='打印这一页' quiet onTap={() => window.print()} />
    </View>
  )
}
