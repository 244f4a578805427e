import { county } from '../../config/county/current'
import type { AgeBand, NewsArea, Volunteer } from '../../types/volunteer'
import { lastStation } from '../lib/lastStation'

/** What the form holds. */
export interface VolunteerWish {
  name: string
  phone: string
  nationalNumber: string
  ageBand: AgeBand | null
  stationId: string
  stationName: string
  skills: string[]
  freeTimes: string[]
  interests: string[]
  newsArea: NewsArea
  weeklyCap: number
  read: boolean
}

export const wishOf = (known: Volunteer | null): VolunteerWish => ({
  name: known?.name ?? '',
  phone: known?.phone ?? '',
  nationalNumber: known?.nationalNumber ?? '',
  ageBand: known?.ageBand ?? null,
  stationId: known?.stationId ?? lastStation()?.id ?? '',
  stationName: known?.stationName ?? lastStation()?.name ?? '',
  skills: known?.skills ?? [],
  freeTimes: known?.freeTimes ?? [],
  interests: known?.interests ?? [],
  newsArea: known?.newsArea ?? 'town',
  weeklyCap: known?.weeklyCap ?? 2,
  read: known?.acknowledged.version === county.volunteers.negativeList.version,
})

/** What is still to be filled in, in one sentence; null when nothing is. */
export function missingIn(wish: VolunteerWish): string | null {
  if (wish.stationId === '') return '请先选一个实践站，再来登记。'
  if (wish.name.trim() === '') return '请写上您的姓名。'
  if (!/^(1\d{10}|0\d{9,11})$/.test(wish.phone.replace(/[\s-]/g, ''))) return '请写上能打通的电话号码。'
  if (wish.ageBand === null) return '请选一下您的年龄。'
  if (wish.ageBand === 'child') return '不满 14 周岁不能自己登记。请家长带着到实践站，由家长登记、陪着参加。'
  const number = wish.nationalNumber.trim()
  if (number !== '' && !/^[0-9A-Za-z]{6,24}$/.test(number)) return '全国志愿服务编号不对，没有可以不填。'
  return wish.read ? null : '请看一遍负面清单，再点“我看过了”。'
}

export const savingOf = (wish: VolunteerWish) => ({
  name: wish.name.trim(),
  phone: wish.phone,
  nationalNumber: wish.nationalNumber.trim() || null,
  ageBand: wish.ageBand ?? ('adult' as const),
  stationId: wish.stationId,
  skills: wish.skills,
  freeTimes: wish.freeTimes,
  interests: wish.interests,
  newsArea: wish.newsArea,
  weeklyCap: wish.weeklyCap,
  acknowledged: county.volunteers.negativeList.version,
})
