import { useState } from 'react'
import { Erased } from '../../../features/privacy/Erased'
import { EraseMe } from '../../../features/privacy/EraseMe'
import { Kept } from '../../../features/privacy/Kept'
import { MyRecords } from '../../../features/privacy/MyRecords'
import { Section } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'

/** What is kept about people and why; and of the one who reads, everything, to take along or to erase. */
export default function PrivacyPage() {
  const [shown, setShown] = useState(false)
  const [gone, setGone] = useState<{ done: boolean } | null>(null)
  return (
    <Page>
      <Title>我的信息</Title>
      {gone ? (
        <Erased done={gone.done} />
      ) : (
        <>
          <Section title='存了我的什么'>
            {shown ? <MyRecords /> : <PrimaryButton words='看一看，可以带走' onTap={() => setShown(true)} />}
          </Section>
          <EraseMe onGone={(done) => setGone({ done })} />
        </>
      )}
      <Kept />
    </Page>
  )
}
