import { county } from '../../config/county/feicheng/index'
import { festivalsBetween } from '../../domain/festival'

const named = (fromOn: string, toOn: string) =>
  festivalsBetween(county.festivals, fromOn, toOn).map(({ name, on }) => `${on} ${name}`)

test('the festivals of a year stand on the days the almanac gives', () => {
  expect(named('2027-01-01', '2027-12-31')).toEqual([
    '2027-01-01 元旦',
    '2027-01-15 腊八节',
    '2027-01-30 小年',
    '2027-02-05 除夕',
    '2027-02-06 春节',
    '2027-02-20 元宵节',
    '2027-03-05 学雷锋纪念日',
    '2027-03-08 妇女节',
    '2027-03-09 龙抬头',
    '2027-04-05 清明节',
    '2027-05-01 劳动节',
    '2027-06-01 儿童节',
    '2027-06-09 端午节',
    '2027-07-01 建党节',
    '2027-08-01 建军节',
    '2027-08-08 七夕节',
    '2027-09-10 教师节',
    '2027-09-15 中秋节',
    '2027-10-01 国庆节',
    '2027-10-08 重阳节',
    '2027-12-05 国际志愿者日',
    '2027-12-22 冬至',
  ])
})

test('a lunar year with a leap month keeps one of each, and its end falls into the next year', () => {
  // 2025 had a leap sixth month: 七夕 follows it once.
  expect(named('2025-06-01', '2025-09-01').filter((row) => row.includes('七夕'))).toEqual([
    '2025-08-29 七夕节',
  ])
  expect(named('2026-02-16', '2026-02-17')).toEqual(['2026-02-16 除夕', '2026-02-17 春节'])
})
