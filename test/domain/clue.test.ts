import { clueEvents, holdsNumber, nextClue, whyNotSay } from '../../domain/clue'
import { ClueStatus } from '../../types/clue'

/** Every state with every event: where it leads, and nowhere else. */
const LEADS: Record<string, string> = {
  'draft submit': 'submitted',
  'submitted ask': 'needsInfo',
  'submitted link': 'linked',
  'submitted screenOut': 'screenedOut',
  'submitted withdraw': 'withdrawn',
  'needsInfo answer': 'submitted',
  'needsInfo lapse': 'submitted',
  'needsInfo link': 'linked',
  'needsInfo withdraw': 'withdrawn',
  'linked unlink': 'submitted',
  'linked withdraw': 'withdrawn',
  'screenedOut reopen': 'submitted',
}

describe.each(ClueStatus.options)('a clue that is %s', (status) => {
  test.each(clueEvents)('%s', (event) => {
    expect(nextClue(status, event)).toBe(LEADS[`${status} ${event}`] ?? null)
  })
})

describe('what a clue may not say', () => {
  test.each([
    ['', 'clue_empty'],
    ['   ', 'clue_empty'],
    ['好'.repeat(201), 'clue_too_long'],
    ['好'.repeat(10_000), 'clue_too_long'],
    ['他电话13800138000，常帮人', 'clue_number'],
    ['他电话 138-0013-8000', 'clue_number'],
    ['他电话１３８００１３８０００', 'clue_number'],
    ['打一三八零零一三八零零零找他', 'clue_number'],
    ['座机0538-3220000', 'clue_number'],
    ['身份证370983194910010011', 'clue_number'],
    ['身份证37098319491001001X', 'clue_number'],
    ['捐到6222021234567890123', 'clue_number'],
    ['加他微信号：wangxy_66', 'clue_number'],
    ['QQ 12345678 找他', 'clue_number'],
    ['写信到 a.b@qq.com', 'clue_number'],
    ['看 https://x.example 的视频', 'clue_advert'],
    ['www.tao.example 买一送一', 'clue_advert'],
    ['低息贷款找老王', 'clue_advert'],
    ['加我领优惠', 'clue_advert'],
    ['<script>alert(1)</script>', 'clue_signs'],
    ['<img src=x onerror=alert(1)>', 'clue_signs'],
    ['javascript:alert(1)', 'clue_signs'],
    ['反\u202E着写', 'clue_signs'],
    ['有\u0000字符', 'clue_signs'],
  ])('%p is %s', (text, code) => {
    expect(whyNotSay(text)).toBe(code)
  })
  test.each([
    '每天给邻居张大娘送饭，送了五年。',
    '2026-11-24 晚上跳进河里救起两个孩子',
    '三十年如一日，照顾瘫痪的婆婆，一九九六年到现在',
    '2021年到2026年献血46次，累计18400毫升',
    '捡到 12,000 元，当天还给失主',
    '帮10户人家收了20亩桃',
  ])('%p is fine', (text) => {
    expect(whyNotSay(text)).toBeNull()
    expect(holdsNumber(text)).toBe(false)
  })
})
