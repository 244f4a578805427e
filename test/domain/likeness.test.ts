import { alike, clustersOf, likenessKeys, plainName } from '../../domain/likeness'
import { isDrawn } from '../../domain/sample'

test.each([
  ['王秀英', '王秀英'],
  [' 王 秀英 ', '王秀英'],
  ['王秀英大娘', '王秀英'],
  ['王秀英（大娘）', '王秀英'],
  ['老李', '李'],
  ['李大爷', '李'],
  ['小李师傅', '李'],
  ['欧阳·建国', '欧阳建国'],
  ['大爷', '大爷'],
])('%s is compared as %s', (name, plain) => expect(plainName(name)).toBe(plain))

const VILLAGE = ['c', 't', 'v1']
const one = (name: string, path: string[] = VILLAGE, hint: string | null = null) => ({ name, path, hint })

test.each([
  ['王秀英', '王秀英', ['同名', '同一个村']],
  ['王秀英', '王秀瑛', ['名字差一个字', '同一个村']],
  ['王秀英', '汪秀英', ['名字差一个字', '同一个村']],
  ['王大娘', '王秀英', ['同姓，只写了称呼', '同一个村']],
  ['王秀英', '张三丰', []],
])('%s and %s: %j', (a, b, words) => {
  expect(alike(one(a), one(b))).toEqual(words)
  expect(alike(one(b), one(a))).toEqual(words)
})

test('the same name in another village of the town is told as such, and hints count', () => {
  expect(alike(one('王秀英'), one('王秀英', ['c', 't', 'v2']))).toEqual(['同名', '同一个镇街'])
  expect(alike(one('王秀英'), one('王秀英', ['c', 'u', 'v3']))).toEqual(['同名'])
  expect(alike(one('王秀英', VILLAGE, '村东头老槐树旁'), one('王秀英', VILLAGE, '老槐树旁边'))).toContain(
    '特征说得一样',
  )
})

test('keys find the same name in the town and nearly the same in the village', () => {
  const shared = (a: string, b: string, pathB = VILLAGE) => {
    const [x, y] = [likenessKeys(a, VILLAGE), likenessKeys(b, pathB)]
    return {
      exact: x.exact.some((key) => y.exact.includes(key)),
      near: x.near.some((key) => y.near.includes(key)),
    }
  }
  expect(shared('王秀英', '王秀英', ['c', 't', 'v2'])).toEqual({ exact: true, near: false })
  expect(shared('王秀英', '王秀瑛')).toEqual({ exact: false, near: true })
  expect(shared('王大娘', '王秀英')).toEqual({ exact: false, near: true })
  expect(shared('王秀英', '王秀英', ['c', 'u', 'v9'])).toEqual({ exact: false, near: false })
})

test('what looks arranged is said', () => {
  const said = (minute: number, sentence: string) =>
    ({
      sentence,
      relation: 'neighbour',
      submittedAt: new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString(),
    }) as const
  expect(clustersOf([said(0, '他好'), said(10, '他真好'), said(20, '他 好！')])).toEqual([
    '一小时内来了 3 条线索',
    '有 2 条线索的话一模一样',
  ])
  expect(clustersOf([said(0, '他好'), said(50, '他真好')])).toEqual([])
})

test('the draw is even, the same for everybody, and another one each month', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `g${(i * 7919).toString(16).padStart(24, '0')}`)
  const november = ids.filter((id) => isDrawn(id, '2026-11-23T02:00:00.000Z', 5))
  expect(november.length).toBeGreaterThan(140)
  expect(november.length).toBeLessThan(260)
  expect(ids.filter((id) => isDrawn(id, '2026-11-29T02:00:00.000Z', 5))).toEqual(november)
  expect(ids.filter((id) => isDrawn(id, '2026-12-02T02:00:00.000Z', 5))).not.toEqual(november)
})
