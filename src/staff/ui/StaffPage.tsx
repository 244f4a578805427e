import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Right } from '../../../types/rights'
import { goTo, paths, startAt } from '../../lib/go'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Page } from '../../ui/Page'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Title } from '../../ui/Title'
import { staffPaths } from '../lib/go'
import { can, type Me, useStaff } from '../lib/useStaff'
import './StaffPage.scss'

interface StaffPageProps {
  title: string
  /** What the page is for; without it a person reads who to ask. */
  right?: Right
  /** Uses the width of a desktop browser. */
  wide?: boolean
  children: (me: Me) => React.ReactNode
}

/** The shell of every staff page: its title, and the page only for who may see it. */
export function StaffPage({ title, right, wide, children }: StaffPageProps) {
  const staff = useStaff()
  const me = staff.data
  return (
    <Page wide={wide}>
      <View className={`staff${wide ? ' staff--wide' : ''}`}>
        <Title className='staff__title'>{title}</Title>
        {staff.error && !me && <ErrorView error={staff.error} onRetry={() => staff.refetch()} />}
        {!me && !staff.error && <Skeleton rows={3} />}
        {me && (right ? can(me, right) : me.grants.length > 0) && children(me)}
        {me && !(right ? can(me, right) : me.grants.length > 0) && <NotForYou />}
      </View>
    </Page>
  )
}

function NotForYou({ children }: PropsWithChildren) {
  return (
    <Empty words='这里是工作人员用的页面。您还没有这项权限，需要的话请向上一级的管理员要邀请码。'>
      {children}
      <PrimaryButton words='我有邀请码' onTap={() => goTo(staffPaths.accept())} />
      <PrimaryButton words='回到实践站' quiet onTap={() => startAt(paths.station())} />
    </Empty>
  )
}
