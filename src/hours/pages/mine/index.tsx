import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Certificate, HoursRow, Star } from '../../../../types/hours'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { HOURS_RULE, STARS_RULE, sayHours } from '../../../lib/hours'
import { newKey } from '../../../lib/key'
import { sayWhen } from '../../../lib/when'
import { Card, Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { CertificateSheet } from '../../CertificateSheet'

/** My volunteer hours: two ledgers side by side, never added up. */
export default function HoursMinePage() {
  const now = useNow()
  const mine = useQuery({ queryKey: ['hours', 'mine'], queryFn: () => call('hours', 'mine', {}) })
  return (
    <Page>
      <View className='title'>我的服务时长</View>
      {mine.error && !mine.data && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {!mine.data && !mine.error && <Skeleton rows={3} />}
      {mine.data && (
        <View>
          <Card peach>
            <View className='strong'>系统记录 {sayHours(mine.data.totals.recorded)}</View>
            <View>人工补录 {sayHours(mine.data.totals.entered)}（另外列出，不加在一起）</View>
          </Card>
          {mine.data.stars.map((star) => (
            <StarCard key={star.id} star={star} />
          ))}
          <Certify />
          <Section title='每次服务'>
            {mine.data.rows.length === 0 && (
              <Empty words='还没有记录。以志愿者身份参加活动并签到，结清后会记在这里。' />
            )}
            {mine.data.rows.map((row) => (
              <Card key={row.id}>
                <View className='strong'>
                  {row.ledger === 'recorded' ? '系统记录' : '人工补录'} {sayHours(row.halfHours)}
                  {SAID[row.status]}
                </View>
                <View>{row.activityTitle}</View>
                <View className='muted'>{sayWhen(row.from, row.until, now)}</View>
                {row.reason && (
                  <View className='muted'>
                    {row.byName} 补录：{row.reason}
                  </View>
                )}
                {row.contest?.answer && <View>答复：{row.contest.answer}</View>}
                {(row.status === 'recorded' || row.status === 'confirmed') && <Contest row={row} />}
              </Card>
            ))}
          </Section>
          <Section title='怎么算的'>
            <Card>
              <View className='prose'>{HOURS_RULE}</View>
              <View className='prose'>{STARS_RULE}</View>
            </Card>
          </Section>
          <TextLink words='星级公示' onTap={() => goTo(paths.starNotice())} />
        </View>
      )}
    </Page>
  )
}

const SAID: Record<HoursRow['status'], string> = {
  recorded: '',
  proposed: '（等审批）',
  confirmed: '',
  refused: '（没有通过）',
  contested: '（您说不对，等答复）',
  corrected: '（已更正）',
  upheld: '（已核实）',
}

function Contest({ row }: { row: HoursRow }) {
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState('')
  const key = useRef(newKey())
  const client = useQueryClient()
  const contest = useMutation({
    mutationFn: () => call('hours', 'contest', { id: row.id, words }, { idempotencyKey: key.current }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hours'] }),
  })
  if (!asking) return <TextLink words='这条不对' onTap={() => setAsking(true)} />
  return (
    <View>
      <Field
        name='哪里不对'
        value={words}
        placeholder='比如：我一直待到结束'
        maxlength={100}
        onInput={setWords}
      />
      {contest.error && <ErrorView error={contest.error} />}
      <PrimaryButton
        words={contest.isPending ? '正在提交…' : '请站里核对'}
        busy={contest.isPending || words.trim() === ''}
        onTap={() => contest.mutate()}
      />
    </View>
  )
}

function StarCard({ star }: { star: Star }) {
  const [name, setName] = useState(star.name ?? '')
  const client = useQueryClient()
  const agree = useMutation({
    mutationFn: (said: string | null) =>
      call('hours', 'nameOnNotice', { starId: star.id, name: said }, { idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hours'] }),
  })
  return (
    <Card>
      <View className='strong'>
        {'★'.repeat(star.level)} {star.level} 星志愿者{star.status === 'notice' ? '，正在公示' : ''}
      </View>
      {star.status === 'notice' && (
        <View>
          <View>公示时写不写您的名字，由您决定。不填就只写人数。</View>
          <Field
            name='公示的姓名'
            value={name}
            placeholder='不想公开就空着'
            maxlength={30}
            onInput={setName}
          />
          {agree.error && <ErrorView error={agree.error} />}
          <PrimaryButton
            words={name.trim() ? '同意公示这个名字' : '不公示名字'}
            quiet
            busy={agree.isPending}
            onTap={() => agree.mutate(name.trim() || null)}
          />
          {agree.data && <Notice done>记下了，随时可以改。</Notice>}
        </View>
      )}
    </Card>
  )
}

function Certify() {
  const [name, setName] = useState('')
  const [made, setMade] = useState<Certificate | null>(null)
  const key = useRef(newKey())
  const certify = useMutation({
    mutationFn: () => call('hours', 'certify', { name }, { idempotencyKey: key.current }),
    onSuccess: (certificate) => {
      key.current = newKey()
      setMade(certificate)
    },
  })
  if (made) return <CertificateSheet certificate={made} />
  return (
    <Section title='开证明（免费）'>
      <Field name='证明上的姓名' value={name} placeholder='您的姓名' maxlength={30} onInput={setName} />
      {certify.error && <ErrorView error={certify.error} />}
      <PrimaryButton
        words={certify.isPending ? '正在开…' : '开服务时长证明'}
        busy={certify.isPending || name.trim() === ''}
        onTap={() => certify.mutate()}
      />
    </Section>
  )
}
