import { dayOf } from '../../../domain/day'
import { TOPICS } from './topics'
import type { MyExport } from './usePrivacy'

/** The whole export as a text that anybody can read, keep and send on. */
export function asText({ at, records }: MyExport, appName: string): string {
  const parts = Object.entries(TOPICS).flatMap(([topic, { name }]) => {
    const own = records.filter((one) => one.topic === topic)
    if (own.length === 0) return []
    const lines = own.map(
      ({ facts }, i) => `${i + 1}. ${facts.map((fact) => `${fact.name}：${fact.value}`).join('；')}`,
    )
    return [`【${name}】${own.length} 条`, ...lines, '']
  })
  return [`${appName}：我的信息（${dayOf(at)}）`, '', ...parts].join('\n')
}
