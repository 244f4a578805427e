import * as v from 'valibot'
import { ActivityCard } from './activity'
import type { Contract } from './contract'
import { Id } from './text'

/** A menu entry 项目; its dated occurrences are activities. */
export const Project = v.object({
  id: Id,
  name: v.string(),
  category: v.string(),
  contentArea: v.nullable(v.string()),
  /** brand 品牌 · campaign 主题行动 · regular 常设 */
  kind: v.picklist(['brand', 'campaign', 'regular']),
  story: v.string(),
})
export type Project = v.InferOutput<typeof Project>

export const projectContract = {
  /** The project and its activities open to one station: next 20, last 5. */
  show: {
    allow: ['anyone'],
    input: v.strictObject({ projectId: Id, stationId: v.optional(Id) }),
    output: v.object({ project: Project, coming: v.array(ActivityCard), past: v.array(ActivityCard) }),
  },
} as const satisfies Contract
