import { View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import { EMPTY_PROJECT } from '../../../domain/draft'
import { hintsForProject } from '../../../domain/hints'
import type { Draft, ProjectFields } from '../../../types/draft'
import type { Station } from '../../../types/station'
import { Asked } from '../../ui/Asked'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { Clash } from './Clash'
import { DropDraft } from './DropDraft'
import { HandInFooter } from './HandInFooter'
import { Hinted } from './Hints'
import { sayHandIn, sayReviewer } from './saying'
import { useHandIn } from './useHandIn'
import { useSaver } from './useSaver'
import { Returned } from './WriteForm'
import { projectFieldsOf } from './written'

const READ = (draft: Draft): ProjectFields => draft.project ?? EMPTY_PROJECT
const SEND = (written: ProjectFields) => ({ project: projectFieldsOf(written) })

/** A project being written: what the activities of a kind have in common. */
export function ProjectForm({ draft: opened, station }: { draft: Draft; station: Station | null }) {
  const form = useSaver<ProjectFields>(opened, { read: READ, send: SEND })
  const { saver, written, draft, clash } = form
  const [strict, setStrict] = useState(false)
  const { handIn, error, busy } = useHandIn(saver)
  const hints = hintsForProject(projectFieldsOf(written))
  const missing = hints.filter(({ must }) => must)
  const asked = { hints, strict }
  const press = () => (missing.length === 0 ? handIn() : setStrict(true))
  const reviewer = sayReviewer(station?.level ?? 'village', draft.townName, 'station')
  return (
    <View className='write'>
      <Returned draft={draft} />
      {clash && (
        <Clash
          both={clash.both.map((key) => ({
            key,
            name: NAMES[key],
            theirs: String(clash.theirs[key] ?? '没写'),
          }))}
          onTake={(key) => saver.take(key as keyof ProjectFields)}
          onSeen={saver.settleClash}
        />
      )}
      <Section title='什么项目'>
        <Hinted {...asked} field='name' filled={!!written.name}>
          <Field
            name={NAMES.name}
            value={written.name ?? ''}
            placeholder='例如：周末大舞台'
            maxlength={40}
            onInput={(name) => saver.change({ name })}
          />
        </Hinted>
        <Hinted {...asked} field='category' filled={written.category !== null}>
          <Asked name={NAMES.category}>
            <Choice
              name={NAMES.category}
              options={CATEGORIES}
              chosen={written.category ?? ''}
              onChoose={(category) => saver.change({ category })}
            />
          </Asked>
        </Hinted>
        <Hinted {...asked} field='kind' filled>
          <Asked name={NAMES.kind}>
            <Choice
              name={NAMES.kind}
              options={KINDS}
              chosen={written.kind}
              onChoose={(kind) => saver.change({ kind })}
            />
          </Asked>
        </Hinted>
        <Hinted {...asked} field='contentArea' filled>
          <Select
            name={NAMES.contentArea}
            options={AREAS}
            chosen={written.contentArea ?? ''}
            onChoose={(area) => saver.change({ contentArea: area || null })}
          />
        </Hinted>
        <Hinted {...asked} field='story' filled={!!written.story}>
          <TextArea
            name={NAMES.story}
            value={written.story ?? ''}
            placeholder='这个项目做什么，怎么来的，谁可以来'
            maxlength={2000}
            onInput={(story) => saver.change({ story })}
          />
        </Hinted>
      </Section>
      {error !== null && <ErrorView error={error} onRetry={handIn} />}
      {form.safety === 'refused' && error === null && <ErrorView error={form.error} />}
      <DropDraft draft={draft} onDropped={saver.forget} />
      <HandInFooter
        safety={form.safety}
        words={strict && missing.length > 0 ? `还差 ${missing.length} 处没写好` : sayHandIn(draft, reviewer)}
        busy={busy}
        onTap={press}
      />
    </View>
  )
}

const NAMES: Record<keyof ProjectFields, string> = {
  name: '项目名字',
  category: '类别',
  contentArea: '内容类别（可以不选）',
  kind: '哪一种',
  story: '介绍',
}

const CATEGORIES = county.categories.map(({ id, seal, name }) => ({ value: id, words: `${seal} ${name}` }))
const KINDS = [
  { value: 'regular', words: '常设' },
  { value: 'brand', words: '品牌' },
  { value: 'campaign', words: '主题行动' },
] as const
const AREAS = [
  { value: '', words: '不选' },
  ...county.contentAreas.map(({ id, name }) => ({ value: id, words: name })),
]
