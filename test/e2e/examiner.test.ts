import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Enlarger, installEnlarger } from './_enlarge'
import { type Examiner, installExaminer } from './_examine'
import { browserPath, FLAGS } from './_phone'

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
/** A page with which nothing is wrong. */
const SOUND = `<main><h1 style="margin:0">标题</h1><div role="button" tabindex="0" style="height:60px;width:200px">去</div></main>`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS })
  page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  await page.addInitScript(AXE)
  await page.addInitScript(installExaminer)
  await page.addInitScript(installEnlarger)
})
afterAll(() => browser?.close())

/** What is found on a page with something wrong in it. */
async function found(wrong: string, before = SOUND): Promise<string> {
  await page.goto('about:blank')
  await page.evaluate(
    (html) => {
      document.documentElement.lang = 'zh-CN'
      document.title = '试'
      document.body.innerHTML = html
    },
    before.replace('</main>', `${wrong}</main>`),
  )
  return page.evaluate(async () => {
    const { examiner, enlarger } = window as unknown as { examiner: Examiner; enlarger: Enlarger }
    return [...(await examiner.examine('normal')), ...enlarger.lost()].join('\n')
  })
}

test('a sound page has no faults', async () => {
  expect(await found('')).toBe('')
})

test.each([
  ['a picture without words', '<img src="data:,">', /axe image-alt/],
  [
    'a button without a name',
    '<div role="button" tabindex="0" style="height:60px;width:60px"></div>',
    /axe aria-command-name/,
  ],
  ['grey on white', '<p style="color:#888">字</p>', /contrast 3\.5\d < 4\.5/],
  ['a faded word', '<p style="opacity:.4">字</p>', /contrast 2\.\d+ < 4\.5/],
  [
    'a pale hint',
    '<input aria-label="名" placeholder="写" style="height:60px"><style>::placeholder{color:#bbb}</style>',
    /contrast 1\.\d+/,
  ],
  [
    'a low button',
    '<div role="button" tabindex="0" style="height:40px;width:90px">去</div>',
    /target 90\.0×40\.0/,
  ],
  ['a second first heading', '<h1>又一个</h1>', /2 first headings/],
  ['a line out of the screen', '<p style="white-space:nowrap;width:600px">很长</p>', /sideways/],
  [
    'words out of their box',
    '<p style="background:#eee;height:10px;font-size:40px">高</p>',
    /out of its box/,
  ],
  ['words that are cut off', '<p style="overflow:hidden;height:10px">第一行<br>第二行</p>', /cut off/],
  ['words over words', '<p style="margin:0">甲</p><p style="margin:-20px 0 0">乙</p>', /lies over/],
  [
    'a low field',
    '<input aria-label="名" style="font-size:30px;height:20px;padding:0;width:90px">',
    /too low/,
  ],
  [
    'a button over a button',
    '<div role="button" tabindex="0" style="height:60px;width:200px;margin-top:-30px">来</div>',
    /covers/,
  ],
])('sees %s', async (_name, wrong, said) => {
  expect(await found(wrong)).toMatch(said)
})

test('sees a page without a main part and without a language', async () => {
  expect(await found('', '<h1>标题</h1>')).toMatch(/0 main parts/)
  await page.evaluate(() => document.documentElement.removeAttribute('lang'))
  expect(
    await page.evaluate(() => (window as unknown as { examiner: Examiner }).examiner.examine('normal')),
  ).toContainEqual('no language')
})

test('makes words twice as large, and nothing else', async () => {
  await found('<p style="font-size:20px;line-height:1.5;width:100px">字</p>')
  const size = await page.evaluate(() => {
    ;(window as unknown as { enlarger: Enlarger }).enlarger.enlarge()
    const { fontSize, lineHeight, width } = getComputedStyle(document.querySelector('p') as Element)
    return { fontSize, lineHeight, width }
  })
  expect(size).toEqual({ fontSize: '40px', lineHeight: '60px', width: '100px' })
})
