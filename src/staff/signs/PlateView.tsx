import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SheetSize, SignLine } from '../../../types/sign'
import { useNow } from '../../lib/clock'
import { goTo } from '../../lib/go'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { can, type Me } from '../lib/useStaff'
import { MarkPanel } from './MarkPanel'
import { Paper } from './Paper'
import { savePicture } from './paper'
import { ReplacePanel } from './ReplacePanel'
import { placeOf, STATES, sayOn, sayScanned } from './saying'
import { useSheet } from './useSigns'

const SIZES: readonly { value: SheetSize; words: string }[] = [
  { value: 'a4', words: 'A4 纸' },
  { value: 'plate', words: '大牌子 400×300' },
]

/** One plate: how it is, its sheets, and what can be done about it. */
export function PlateView({ code, me }: { code: string; me: Me }) {
  const [size, setSize] = useState<SheetSize>('a4')
  const sheet = useSheet(code, size)
  const { data } = sheet
  if (sheet.error && !data) return <ErrorView error={sheet.error} onRetry={() => sheet.refetch()} />
  if (!data) return <Skeleton rows={5} />
  const { sign } = data
  return (
    <View>
      <Facts sign={sign} />
      {sign.state !== 'replaced' && <MarkPanel sign={sign} />}
      {sign.state !== 'replaced' && (
        <Section title='打印'>
          <Choice name='多大' options={SIZES} chosen={size} onChoose={setSize} />
          <Paper svg={data.svg} fileName={data.fileName} name={`${placeOf(sign)}的牌子`} />
          {process.env.TARO_ENV !== 'h5' && (
            <PrimaryButton words='把码存到相册' onTap={() => savePicture(data.codeUrl)} />
          )}
        </Section>
      )}
      {sign.state !== 'replaced' && can(me, 'sign.issue') && <ReplacePanel sign={sign} />}
    </View>
  )
}

function Facts({ sign }: { sign: SignLine }) {
  const now = useNow()
  const { replacedBy } = sign
  return (
    <Section title={placeOf(sign)} aside={`编号 ${sign.number}`}>
      <Card>
        <Fact name='现在'>{STATES[sign.state]}</Fact>
        <Fact name='哪里坏了'>{sign.damagedNote}</Fact>
        <Fact name='报坏'>{sayOn(sign.damagedAt, now)}</Fact>
        <Fact name='打印文件'>{sayOn(sign.printedAt, now)}</Fact>
        <Fact name='安装'>{sayOn(sign.installedAt, now)}</Fact>
        <Fact name='扫码'>{sayScanned(sign, now)?.replace('最近有人扫：', '最近 ')}</Fact>
        <Fact name='码'>{sign.code}</Fact>
        {replacedBy && (
          <TextLink words={`看新牌子 ${replacedBy}`} onTap={() => goTo(staffPaths.sign(replacedBy))} />
        )}
      </Card>
    </Section>
  )
}
