import type { SheetKind } from '../../types/sheet'
import { activitySheet } from './activities'
import type { Column } from './column'
import { honourSheet } from './honours'
import { projectSheet } from './projects'
import type { Lists, Sheet } from './sheet'
import { stationSheet } from './stations'
import { teamSheet } from './teams'

export const sheetOf = (kind: SheetKind, lists: Lists): Sheet =>
  ({
    stations: stationSheet,
    projects: projectSheet,
    teams: teamSheet,
    honours: honourSheet,
    activities: activitySheet,
  })[kind](lists)

/** A value as a person reads it in the preview. */
export function sayValue(column: Column | undefined, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  const words = (one: unknown) =>
    column?.options?.find((option) => option.value === one)?.words ?? String(one)
  return Array.isArray(value) ? value.map(words).join('、') : words(value)
}
