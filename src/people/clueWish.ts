import type { Relation, ShownTo } from '../../types/clue'
import { lastStation } from '../lib/lastStation'
import { keep, recall } from '../lib/storage'

/** What is being written; kept on this phone until it is handed in. */
export interface ClueWish {
  stationId: string
  stationName: string
  name: string
  category: string | null
  sentence: string
  relation: Relation | null
  hint: string
  myName: string
  myPhone: string
  shownTo: ShownTo
}

const EMPTY = {
  name: '',
  category: null,
  sentence: '',
  relation: null,
  hint: '',
  myName: '',
  myPhone: '',
  shownTo: 'centre',
} as const

export function recalledClue(): ClueWish {
  const station = lastStation()
  return {
    ...EMPTY,
    stationId: station?.id ?? '',
    stationName: station?.name ?? '',
    ...recall<Partial<ClueWish>>('clue'),
  }
}
export const keepClue = (wish: ClueWish): void => keep('clue', wish)
/** How to reach the person stays for the next time; who was named does not. */
export const forgetClue = ({ myName, myPhone }: ClueWish): void => keep('clue', { myName, myPhone })

export function missingInClue({
  stationId,
  name,
  category,
  sentence,
  relation,
  myPhone,
}: ClueWish): string | null {
  if (stationId === '') return '请先选一个村或社区。'
  if (name.trim() === '') return '写上他的名字，不知道全名写平时怎么叫他。'
  if (category === null) return '选一下他属于哪一类好人。'
  if (sentence.trim() === '') return '用一句话说说他做了什么好事。'
  if (relation === null) return '选一下您和他是什么关系。'
  const phone = myPhone.replace(/[\s-]/g, '')
  return phone !== '' && !/^(1\d{10}|0\d{9,11})$/.test(phone) ? '您的电话好像不对，可以不填。' : null
}

export const sendingOf = ({
  stationId,
  name,
  category,
  sentence,
  relation,
  hint,
  myName,
  myPhone,
  shownTo,
}: ClueWish) => ({
  stationId,
  name: name.trim(),
  category: category ?? '',
  sentence: sentence.trim(),
  relation: relation ?? ('other' as const),
  hint: hint.trim() || null,
  reach:
    myName.trim() || myPhone.trim() ? { name: myName.trim() || null, phone: myPhone.trim() || null } : null,
  shownTo,
})
