import { onNotice } from '../../domain/case'
import type { caseContract, NoticeCard } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, objections } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { linksTo } from '../_lib/photoStore'
import type { CaseRecord, ObjectionRecord } from '../_lib/records/goodPeople'
import { objectionId } from './object'
import { faceNow } from './view'

type CaseActions = Actions<typeof caseContract>

const MOST = 50
const BARE = { history: false, facts: false, verifications: false, panel: false, background: false } as const

/** What the public sees of somebody on notice; null whenever consent does not stand at this moment. */
export function noticeOf(record: CaseRecord): NoticeCard | null {
  const face = faceNow(record)
  if (!face || !record.notice || !onNotice(record.status)) return null
  return {
    id: record._id,
    face,
    period: record.notice,
    state: record.status === 'objectionHold' ? 'held' : 'running',
    outcomes: record.notice.outcomes,
  }
}

async function withLinks(cards: readonly NoticeCard[]): Promise<NoticeCard[]> {
  const links = await linksTo(cards.flatMap(({ face }) => (face.photo === null ? [] : [face.photo])))
  return cards.map((card) => ({
    ...card,
    face: { ...card.face, photo: card.face.photo === null ? null : (links.get(card.face.photo) ?? null) },
  }))
}

export const notices: CaseActions['notices'] = async () => {
  const found = await cases.list(
    { noticeAt: _.gt('') },
    { order: [['noticeAt', 'desc']], limit: MOST, without: BARE },
  )
  return { notices: await withLinks(found.flatMap((record) => noticeOf(record) ?? [])) }
}

export const notice: CaseActions['notice'] = async ({ caseId }, context) => {
  const record = await cases.find(caseId, BARE)
  const card = record && noticeOf(record)
  if (!card) return refuse('case_notice_over')
  const [shown] = await withLinks([card])
  const own = context.who.openid ? await objections.find(objectionId(caseId, openidOf(context))) : null
  return { notice: shown ?? card, mine: own && mineOf(own) }
}

export const mineOf = ({ _id, ...own }: ObjectionRecord) => ({ ...own, id: _id })
