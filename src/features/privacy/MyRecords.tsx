import { View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import type { MyRecord, MyTopic } from '../../../types/privacy'
import { type CopyAnswer, copyText } from '../../lib/copyText'
import { saveText } from '../../lib/saveText'
import { Card, Section } from '../../ui/Card'
import { Copied } from '../../ui/Copied'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { asText } from './asText'
import { TOPICS } from './topics'
import { useExport } from './usePrivacy'

/** All that is kept about me, to read, copy or save. */
export function MyRecords() {
  const mine = useExport()
  const [copied, setCopied] = useState<CopyAnswer | null>(null)
  if (mine.error) return <ErrorView error={mine.error} onRetry={() => mine.refetch()} />
  if (!mine.data) return <Skeleton rows={4} />
  const { records } = mine.data
  if (records.length === 0) return <Empty words='这里没有存您的任何信息。' />
  const text = asText(mine.data, county.appName)
  const copy = async () => setCopied(await copyText(text))
  return (
    <View>
      <View className='muted'>一共 {records.length} 条。别人的信息不在里面。</View>
      <PrimaryButton words='全部复制' onTap={copy} />
      <Copied how={copied} words='已经复制，可以粘贴到备忘录或发给自己。' />
      {process.env.TARO_ENV === 'h5' && (
        <PrimaryButton words='存成文件' quiet onTap={() => saveText('我的信息.txt', text)} />
      )}
      {(Object.keys(TOPICS) as MyTopic[]).map((topic) => (
        <OfTopic key={topic} topic={topic} records={records.filter((one) => one.topic === topic)} />
      ))}
    </View>
  )
}

const FIRST = 5

/** The first few of a kind; the rest with a tap. */
function OfTopic({ topic, records }: { topic: MyTopic; records: readonly MyRecord[] }) {
  const [all, setAll] = useState(false)
  if (records.length === 0) return null
  return (
    <Section title={TOPICS[topic].name} aside={`${records.length} 条`}>
      {records.slice(0, all ? records.length : FIRST).map((record, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no ids here, and their order stays
        <Card key={i}>
          {record.facts.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </Card>
      ))}
      {!all && records.length > FIRST && (
        <PrimaryButton words={`再看 ${records.length - FIRST} 条`} quiet onTap={() => setAll(true)} />
      )}
    </Section>
  )
}
