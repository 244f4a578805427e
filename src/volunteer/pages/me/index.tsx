import { county } from '../../../../config/county/current'
import type { Volunteer } from '../../../../types/volunteer'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { Card, Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Fact } from '../../../ui/Fact'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { MyData } from '../../MyData'
import { MyTeams } from '../../MyTeams'
import { useDo, useVolunteer } from '../../useVolunteer'

export default function VolunteerPage() {
  const mine = useVolunteer()
  return (
    <Page>
      <Title>我是志愿者</Title>
      {mine.error && !mine.data && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {mine.isLoading && <Skeleton rows={4} />}
      {mine.data && !mine.data.volunteer && (
        <Empty words='您还没有登记。登记以后能加入队伍、听到新活动、记服务时长。'>
          <PrimaryButton words='登记成为志愿者' onTap={() => goTo(paths.volunteerForm())} />
        </Empty>
      )}
      {mine.data?.volunteer && <Mine volunteer={mine.data.volunteer} />}
      <MyTeams />
      <MyData isVolunteer={Boolean(mine.data?.volunteer)} />
    </Page>
  )
}

const AREAS = { station: '本村、本社区', town: '全镇街', county: '全市' } as const
const namesIn = (list: readonly { id: string; name: string }[], ids: readonly string[]) =>
  list
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')

function Mine({ volunteer }: { volunteer: Volunteer }) {
  const paused = volunteer.status === 'paused'
  const pause = useDo((on: boolean, idempotencyKey) =>
    call('volunteer', 'pause', { paused: on }, { idempotencyKey }),
  )
  const { weeklyCap, newsArea } = volunteer
  return (
    <Section title='我的登记' aside={paused ? '已暂停' : undefined}>
      <Card>
        <Fact name='姓名'>{volunteer.name}</Fact>
        <Fact name='电话'>{volunteer.phone}</Fact>
        <Fact name='实践站'>{volunteer.stationName}</Fact>
        <Fact name='会做'>{namesIn(county.volunteers.skills, volunteer.skills)}</Fact>
        <Fact name='有空'>{namesIn(county.volunteers.freeTimes, volunteer.freeTimes)}</Fact>
        <Fact name='新活动'>
          {weeklyCap === 0
            ? '不发'
            : `${namesIn(county.categories, volunteer.interests) || '没有选类别'}，${AREAS[newsArea]}，一周最多 ${weeklyCap} 条`}
        </Fact>
        <Fact name='全国编号'>{volunteer.nationalNumber}</Fact>
        <Fact name='负面清单'>{`${volunteer.acknowledged.version} 版，${volunteer.acknowledged.at.slice(0, 10)} 看过`}</Fact>
      </Card>
      <PrimaryButton words='改资料' quiet onTap={() => goTo(paths.volunteerForm())} />
      {pause.error && <ErrorView error={pause.error} />}
      <TextLink
        words={paused ? '恢复，再告诉我新活动' : '暂停一阵，先不告诉我新活动'}
        onTap={() => pause.mutate(!paused)}
      />
      <TextLink words='还能收到几条微信提醒' onTap={() => goTo(paths.reminders())} />
      <TextLink words='我的服务时长' onTap={() => goTo(paths.hours())} />
    </Section>
  )
}
