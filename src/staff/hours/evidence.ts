import type { Evidence } from '../../../types/hours'

/** What stands behind hours entered by hand. */
export const EVIDENCE: Record<Evidence, string> = {
  roster: '纸质签到表',
  photo: '现场照片',
  witness: '在场的人证明',
}
