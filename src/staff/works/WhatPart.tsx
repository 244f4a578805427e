import { county } from '../../../config/county/current'
import { Asked } from '../../ui/Asked'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { Hinted } from './Hints'
import type { PartProps } from './parts'
import { useProjects } from './useWorks'

const NONE = ''

/** 什么活动 */
export function WhatPart({ written, change, hints, strict }: PartProps) {
  const asked = { hints, strict }
  return (
    <Section title='什么活动'>
      <Hinted {...asked} field='title' filled={!!written.title}>
        <Field
          name='名字'
          value={written.title ?? ''}
          placeholder='例如：周六包饺子'
          maxlength={40}
          onInput={(title) => change({ title })}
        />
      </Hinted>
      <Hinted {...asked} field='category' filled={written.category !== null}>
        <Asked name='类别'>
          <Choice
            name='类别'
            options={CATEGORIES}
            chosen={written.category ?? NONE}
            onChoose={(category) => change({ category })}
          />
        </Asked>
      </Hinted>
      <Hinted {...asked} field='content' filled={!!written.content}>
        <TextArea
          name='做什么'
          value={written.content ?? ''}
          placeholder='来了做什么，谁来教'
          maxlength={1000}
          onInput={(content) => change({ content })}
        />
      </Hinted>
      <Hinted {...asked} field='bring' filled={!!written.bring}>
        <Field
          name='要带的东西（可以不写）'
          value={written.bring ?? ''}
          placeholder='例如：自己的水杯'
          maxlength={100}
          onInput={(bring) => change({ bring })}
        />
      </Hinted>
      <Hinted {...asked} field='contentArea' filled>
        <Select
          name='内容类别（可以不选）'
          options={AREAS}
          chosen={written.contentArea ?? NONE}
          onChoose={(area) => change({ contentArea: area || null })}
        />
      </Hinted>
      <ProjectAsked written={written} change={change} />
    </Section>
  )
}

const CATEGORIES = county.categories.map(({ id, seal, name }) => ({ value: id, words: `${seal} ${name}` }))
const AREAS = [
  { value: NONE, words: '不选' },
  ...county.contentAreas.map(({ id, name }) => ({ value: id, words: name })),
]

function ProjectAsked({ written, change }: Pick<PartProps, 'written' | 'change'>) {
  const projects = useProjects().data?.projects
  if (!projects || projects.length === 0) return null
  const fitting = projects.filter(
    ({ id, category }) =>
      id === written.projectId || written.category === null || category === written.category,
  )
  return (
    <Hinted hints={[]} strict={false} field='projectId' filled>
      <Select
        name='属于哪个项目（可以不选）'
        options={[
          { value: NONE, words: '不属于哪个项目' },
          ...fitting.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        chosen={written.projectId ?? NONE}
        onChoose={(id) => change({ projectId: id || null })}
      />
    </Hinted>
  )
}
