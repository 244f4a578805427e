import { View } from '@tarojs/components'
import { goTo, paths, startAt } from '../../../../lib/go'
import { Card, Section } from '../../../../ui/Card'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { Tap } from '../../../../ui/Tap'
import { TextLink } from '../../../../ui/TextLink'
import { staffPaths } from '../../../lib/go'
import { ROLES } from '../../../lib/roles'
import { can, type Me } from '../../../lib/useStaff'
import { StaffPage } from '../../../ui/StaffPage'
import { type Entry, entries, GROUPS } from './entries'
import './index.scss'

export default function HomePage() {
  return <StaffPage title='工作台'>{(me) => <Home me={me} />}</StaffPage>
}

function Home({ me }: { me: Me }) {
  const open = entries.filter(({ right }) => can(me, right))
  return (
    <View>
      <Card>
        <View className='strong'>{me.name}</View>
        {me.grants.map(({ id, role, nodeName }) => (
          <View key={id} className='work__role'>
            <View>
              {nodeName} · {ROLES[role].name}
            </View>
            <View className='muted'>{ROLES[role].does}</View>
          </View>
        ))}
      </Card>
      {GROUPS.map((group) => (
        <Group key={group} title={group} entries={open.filter((entry) => entry.group === group)} />
      ))}
      <Section title='其他'>
        <TextLink words='我有邀请码' onTap={() => goTo(staffPaths.accept())} />
        <PrimaryButton words='回到实践站' quiet onTap={() => startAt(paths.station())} />
      </Section>
    </View>
  )
}

function Group({ title, entries: shown }: { title: string; entries: readonly Entry[] }) {
  if (shown.length === 0) return null
  return (
    <Section title={title}>
      {shown.map((entry) => (
        <Tap key={entry.title} className='work__entry' role='link' onTap={() => goTo(entry.path())}>
          <View className='work__title'>{entry.title}</View>
          <View className='muted'>{entry.words}</View>
        </Tap>
      ))}
    </Section>
  )
}
