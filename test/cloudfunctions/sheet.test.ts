import { Workbook } from 'exceljs'
import { zipSync } from 'fflate'
import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { finish, previewed, sendUp, workbook } from './_sheets'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())
beforeEach(() => {
  on.reset()
  on.grant('county', 'county', COUNTY)
  on.grant('town', 'town', TOWN)
  on.grant('station', 'station', VILLAGE)
})

type Answer = {
  ok: boolean
  code?: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  data: any
}
const ask = async (role: string, action: string, input: object = {}, key?: string) =>
  (await on.as(role).call(`sheet.${action}`, input, key)) as unknown as Answer

/** All that is stored, but for pieces of files on their way. */
const dump = () =>
  JSON.stringify(
    on.cloud.database
      .collections()
      .filter((name) => name !== 'uploads')
      .map((name) => [name, on.cloud.database.find(name)]),
  )
const teams = () => on.cloud.database.find('teams', { status: 'current' })

const TEAM = ['队伍名称', '实践站', '类型', '人数']
const aTeam = (n: number) => [`第${n}队`, '乙镇丙村', '村居队伍', 10 + (n % 30)]
const manyTeams = (count: number) =>
  workbook([TEAM, ...Array.from({ length: count }, (_, n) => aTeam(n + 1))])
const csv = (text: string) => Buffer.from(text)
const TEAM_CSV = '队伍名称,实践站,类型,人数\n甲队,乙镇丙村,村居队伍,12\n'

/** Looks a file through and proves that nothing else came of it. */
async function refused(bytes: Buffer, kind = 'teams' as const, node = TOWN, role = 'town') {
  const file = await sendUp(on, role, bytes)
  const before = dump()
  const input = { kind, nodeId: node, fileName: '表.xlsx', ...file }
  const reply = await ask(role, 'preview', input, aKey())
  expect(dump()).toBe(before)
  if (reply.ok) expect(reply.data).toMatchObject({ ready: null })
  const problems = reply.ok ? (reply.data.problems as { row: number; column: string; says: string }[]) : []
  return { code: reply.code, said: problems.map(({ row, column, says }) => `第${row}行“${column}”${says}`) }
}

describe('a broken file leaves everything untouched and says what to fix', () => {
  test('wrong columns', async () => {
    const { said } = await refused(
      await workbook([
        ['队伍名称', '实践点', '人数'],
        ['甲队', '丙村', 3],
      ]),
    )
    expect(said).toEqual([
      '第1行“实践点”模板里没有这一列，请删掉这一列',
      '第1行“实践站”缺少这一列，请按模板补上',
    ])
  })

  test('a title above the headings', async () => {
    const { said } = await refused(await workbook([['甲镇志愿队伍一览表'], TEAM, aTeam(1)]))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('请把上面的标题行删掉')
  })

  test('formulas are never worked out', async () => {
    const people = { formula: 'SUM(1,2)', result: 3 }
    const { said } = await refused(await workbook([TEAM, ['甲队', '丙村', '其他', people]]))
    expect(said).toEqual(['第2行“人数”是公式，请粘贴成数值'])
    const inCsv = await refused(csv('队伍名称,实践站\n=1+1,丙村\n'))
    expect(inCsv.said).toEqual(['第2行“队伍名称”是公式，请粘贴成数值'])
  })

  test('20,000 rows, as .xlsx and as CSV', async () => {
    expect((await refused(await manyTeams(20_000))).code).toBe('sheet_too_many_rows')
    const rows = Array.from({ length: 20_000 }, (_, n) => `第${n}队,丙村,其他,3`)
    expect((await refused(csv(`${TEAM.join(',')}\n${rows.join('\n')}`))).code).toBe('sheet_too_many_rows')
  })

  test('dates as text that could mean several days', async () => {
    const columns = ['称号', '获得者', '个人或集体', '级别', '授予日期', '实践站']
    const rows = ['11月28日', '28日', '11/28/2026', '2026-02-30', '去年'].map((on, n) => [
      '好人',
      `某${n}`,
      '个人',
      '县市级',
      on,
      '丙村',
    ])
    const { said } = await refused(await workbook([columns, ...rows]), 'honours' as never)
    expect(said).toEqual([
      '第2行“授予日期”的日期“11月28日”没有写年份，请写成 2026-11-28 这样',
      '第3行“授予日期”的日期“28日”看不准，请写成 2026-11-23 这样',
      '第4行“授予日期”的日期“11/28/2026”看不准，请写成 2026-11-23 这样',
      '第5行“授予日期”的日期“2026-02-30”日历上没有，请检查',
      '第6行“授予日期”的日期“去年”看不准，请写成 2026-11-23 这样',
    ])
  })

  test('merged cells, error values, long words, unknown choices, broken numbers', async () => {
    const rows = [TEAM, aTeam(1), aTeam(2), ['长'.repeat(41), '丙村', '大队', '十几个']]
    const bytes = await workbook(rows, (book) => book.worksheets[0]?.mergeCells('B2:B3'))
    const { said } = await refused(bytes)
    expect(said).toEqual([
      '第2行“实践站”是合并的单元格，请取消合并，每一行都写上',
      '第3行“实践站”是合并的单元格，请取消合并，每一行都写上',
      '第4行“队伍名称”太长了（41 字），最多 40 字',
      '第4行“类型”写的“大队”不在可选的里面，请写：总队、骨干队伍、村居队伍、社会组织、其他',
      '第4行“人数”写的“十几个”不是整数，请只写数字',
    ])
  })

  test('nothing in it, only headings, only the example', async () => {
    expect((await refused(Buffer.from([]))).code).toBe('sheet_empty')
    expect((await refused(csv(' '))).said[0]).toContain('第 1 行要是列名')
    expect((await refused(await workbook([TEAM]))).code).toBe('sheet_empty')
    expect((await refused(await workbook([TEAM, ['例：甲队', '丙村', '其他', 1]]))).code).toBe('sheet_empty')
  })

  test('what is no spreadsheet at all', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    const word = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array([1]) }))
    expect((await refused(png)).code).toBe('sheet_not_a_sheet')
    expect((await refused(word)).code).toBe('sheet_not_a_sheet')
    expect((await refused(ole)).code).toBe('sheet_old_excel')
    expect((await refused(locked)).code).toBe('sheet_password')
    expect((await refused((await manyTeams(3)).subarray(0, 3000))).code).toBe('sheet_broken')
    expect((await refused(csv('队伍名称,实践站\n"甲队,丙村\n'))).code).toBe('sheet_csv_broken')
    expect((await refused(Buffer.from([0xb6, 0xd3, 0xff, 0xfe, 0x81, 0x20]))).code).toBe('sheet_encoding')
  })

  test('macros and zip bombs, also those that lie about their size', async () => {
    const book = { 'xl/workbook.xml': new Uint8Array([60]) }
    const macros = zipSync({ ...book, 'xl/vbaProject.bin': new Uint8Array([1]) })
    expect((await refused(Buffer.from(macros))).code).toBe('sheet_macros')
    const bomb = Buffer.from(
      zipSync({ ...book, 'xl/media/x': new Uint8Array(64 * 1024 * 1024) }, { level: 1 }),
    )
    expect((await refused(bomb)).code).toBe('sheet_too_large')
    const entry = bomb.lastIndexOf(Buffer.from('xl/media/x')) - 46
    bomb.writeUInt32LE(10, entry + 24)
    expect((await refused(bomb)).code).toBe('sheet_too_large')
  })

  test('rows of a sibling station, of nowhere, of a name that two bear', async () => {
    const rows = [
      ['甲队', '戊街道', '其他', 1],
      ['甲队', '火星村', '其他', 1],
    ]
    const { said } = await refused(await workbook([TEAM, ...rows]))
    expect(said).toEqual([
      '第2行“实践站”写的“戊街道”不归乙镇管，这一行您不能导入',
      '第3行“实践站”写的“火星村”没有找到，请写站牌编号，或“镇街+村名”',
    ])
    const two = await refused(csv('队伍名称,实践站\n甲队,丁村\n'), 'teams', COUNTY, 'county')
    expect(two.said).toEqual(['第2行“实践站”有 2 个都叫“丁村”，请写站牌编号，或在前面加上镇街名'])
    expect(
      (await previewed(on, 'town', 'teams', TOWN, csv('队伍名称,实践站\n甲队,丁村\n'))).data,
    ).toMatchObject({
      problems: [],
    })
  })

  test('two rows for the same thing that do not agree', async () => {
    const { said } = await refused(
      await workbook([TEAM, ['甲队', '丙村', '其他', 1], ['甲队', '丙村', '其他', 2]]),
    )
    expect(said).toEqual(['第3行“null”和第 2 行说的是同一个，内容却不一样，请只留一行'])
  })

  test('fifty problems are told, the others counted', async () => {
    const rows = Array.from({ length: 80 }, (_, n) => [`第${n}队`, '丙村', '其他', '多'])
    const reply = await previewed(on, 'town', 'teams', TOWN, await workbook([TEAM, ...rows]))
    expect(reply.data.problems).toHaveLength(50)
    expect(reply.data).toMatchObject({ ready: null, refused: 80, moreProblems: true })
  })
})

describe('what can be read', () => {
  const same = { counts: { rows: 1, new: 1, change: 0, same: 0, twice: 0 } }
  /** 队伍名称,实践站,类型,人数 and a row, as Excel in China writes it. */
  const GBK = Buffer.from(
    'b6d3cee9c3fbb3c62ccab5bcf9d5be2cc0e0d0cd2cc8cbcafd0abcd7b6d32cd2d2d5f2b1fbb4e52cb4e5bed3b6d3cee92c31320a',
    'hex',
  )
  const utf16 = Buffer.from(TEAM_CSV, 'utf16le')
  const texts = {
    'UTF-8': csv(TEAM_CSV),
    'UTF-8 with its mark': csv(`\uFEFF${TEAM_CSV}`),
    GBK,
    'UTF-16 with its mark': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    'UTF-16 without': utf16,
    'UTF-16, the other way round': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    semicolons: csv(TEAM_CSV.replaceAll(',', ';')),
    tabs: csv(TEAM_CSV.replaceAll(',', '\t')),
    'Windows line ends': csv(TEAM_CSV.replaceAll('\n', '\r\n')),
  }
  test.each(Object.entries(texts))('CSV: %s', async (_name, bytes) => {
    const reply = await previewed(on, 'town', 'teams', TOWN, bytes)
    expect(reply.data).toMatchObject({ ready: same, rows: [{ row: 2, title: '甲队', does: 'new' }] })
  })

  test('only the first sheet that can be seen, and it says so', async () => {
    const bytes = await workbook([['旧的']], (book) => {
      const first = book.worksheets[0]
      if (first) first.state = 'hidden'
      book.addWorksheet('队伍').addRows([TEAM, aTeam(1)])
      book.addWorksheet('草稿').addRows([['别的']])
    })
    const reply = await previewed(on, 'town', 'teams', TOWN, bytes)
    expect(reply.data).toMatchObject({ ready: same, notes: ['只读了工作表“队伍”，没有读：“表”、“草稿”'] })
  })

  test('rows that are only coloured do not count', async () => {
    const bytes = await workbook([TEAM, aTeam(1)], (book) => {
      for (let row = 3; row < 9000; row++) {
        const cell = book.worksheets[0]?.getCell(row, 1)
        if (cell) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }
      }
    })
    expect((await previewed(on, 'town', 'teams', TOWN, bytes)).data).toMatchObject({ ready: same })
  })

  test('real dates, spoken times, wide digits, stray blanks', async () => {
    const columns = [
      '实践站',
      '活动名称',
      '类别',
      '日期',
      '开始时间',
      '结束时间',
      '地点',
      '参加方式',
      '座位',
      '联系电话',
    ]
    const rows = [
      [
        ' 003 ',
        '　书法课 ',
        '讲一讲',
        new Date('2026-11-28T00:00:00Z'),
        '上午9点',
        '11：00',
        '二楼',
        '要预约',
        '３０',
        '１３８００００００００',
      ],
      [
        '乙镇丙村',
        '唱歌',
        '会',
        '2026/11/29',
        0.375,
        new Date('1899-12-30T10:30:00Z'),
        '二楼',
        '直接来',
        null,
        5383210000,
      ],
    ]
    const reply = await previewed(on, 'town', 'activities', TOWN, await workbook([columns, ...rows]))
    expect(reply.data.problems).toEqual([])
    const importId = reply.data.ready.id
    await ask('town', 'apply', { importId }, aKey())
    await finish(on, 'town', importId)
    const drafts = on.cloud.database.find('drafts') as unknown as {
      activity: object
      status: string
      organiserId: string
      waitsAt: string[]
    }[]
    expect(on.cloud.database.find('activities')).toEqual([])
    const said = drafts.map(({ activity, status, organiserId, waitsAt }) => ({
      status,
      organiserId,
      waitsAt,
      ...(activity as { title?: string }),
    }))
    expect(said.find(({ title }) => title === '书法课')).toMatchObject({
      status: 'draft',
      organiserId: VILLAGE,
      waitsAt: [],
      startsAt: at('11-28 09:00'),
      endsAt: at('11-28 11:00'),
      capacity: 30,
      contactPhone: '13800000000',
    })
    expect(said.find(({ title }) => title === '唱歌')).toMatchObject({
      startsAt: at('11-29 09:00'),
      endsAt: at('11-29 10:30'),
      capacity: null,
      contactPhone: '05383210000',
    })
  })

  test.each(['stations', 'projects', 'teams', 'honours', 'activities'] as const)(
    'the template for %s has nothing wrong in it',
    async (kind) => {
      const { data } = (await ask('town', 'template', { kind })) as unknown as { data: { base64: string } }
      const bytes = Buffer.from(data.base64, 'base64')
      expect(bytes.length).toBeLessThan(100_000)
      expect((await refused(bytes, kind as never)).code).toBe('sheet_empty')
      const book = new Workbook()
      await book.xlsx.load(bytes.buffer as ArrayBuffer)
      expect(book.worksheets.map(({ name }) => name)[1]).toBe('填写说明')
    },
  )
})

describe('bringing in', () => {
  const begin = async (bytes: Buffer, kind = 'teams' as const, role = 'town', node = TOWN) => {
    const reply = await previewed(on, role, kind, node, bytes)
    expect(reply.data?.problems ?? reply).toEqual([])
    const importId = reply.data.ready.id as string
    expect(await ask(role, 'apply', { importId }, aKey())).toMatchObject({ ok: true })
    return { importId, preview: reply.data }
  }

  test('5,000 rows, killed half-way, gone on with, and taken back', async () => {
    const { importId } = await begin(await manyTeams(5000))
    for (let n = 0; n < 5; n++) await ask('town', 'step', { importId }, aKey())
    expect(teams()).toHaveLength(1000)
    on.cloud.faults.add({
      action: 'database.insertDocument',
      collection: 'teams',
      kind: 'kill',
      every: 70,
      times: 1,
    })
    await expect(on.as('town').call('sheet.step', { importId }, aKey())).rejects.toThrow()
    on.cloud.faults.clear()
    const meanwhile = await ask('town', 'step', { importId }, aKey())
    expect(meanwhile.data).toMatchObject({ status: 'applying', done: 1050 })
    on.cloud.clock.set(at('11-23 10:01'))
    expect(await finish(on, 'town', importId)).toBeGreaterThan(15)
    expect(teams()).toHaveLength(5000)
    const { imports } = (await ask('town', 'imports')).data as unknown as { imports: object[] }
    expect(imports[0]).toMatchObject({ id: importId, status: 'applied', done: 5000, left: 0 })
    expect(await ask('town', 'undo', { importId }, aKey())).toMatchObject({ ok: true })
    await finish(on, 'town', importId)
    expect(teams()).toHaveLength(0)
    expect(on.cloud.database.find('audit').map(({ act, after }) => [act, after])).toEqual([
      ['import', { rows: 5000, new: 5000, change: 0, same: 0, twice: 0 }],
      ['undo', { rows: 5000, new: 5000, change: 0, same: 0, twice: 0 }],
    ])
  }, 120_000)

  test('a preview is a dry run, sent twice it is one', async () => {
    const bytes = await workbook([TEAM, aTeam(1), aTeam(1), aTeam(2)])
    const file = await sendUp(on, 'town', bytes)
    const input = { kind: 'teams', nodeId: TOWN, fileName: '表.xlsx', ...file }
    const key = aKey()
    const first = await ask('town', 'preview', input, key)
    expect(await ask('town', 'preview', input, key)).toMatchObject({ data: first.data })
    expect(first.data).toMatchObject({ ready: { counts: { rows: 3, new: 2, twice: 1 } } })
    expect(teams()).toEqual([])
    expect(on.cloud.database.find('imports')).toHaveLength(1)
  })

  test('profiles of stations: what changes is shown, blanks leave what is there, nodes are never made', async () => {
    const columns = ['实践站', '值班人', '电话']
    const bytes = await workbook([
      columns,
      ['乙镇丙村', '王明', ''],
      ['004', null, '0538-3210000'],
      ['乙镇', null, null],
    ])
    const { importId, preview } = await begin(bytes, 'stations' as never)
    expect(preview.ready.counts).toMatchObject({ new: 0, change: 2, same: 1 })
    expect(preview.rows[0]).toMatchObject({
      does: 'change',
      changes: [{ column: '值班人', from: '（空）', to: '王明' }],
    })
    const before = on.cloud.database.find('stations').length
    await finish(on, 'town', importId)
    const village = () => on.cloud.database.find('stations', { _id: VILLAGE })[0]
    expect(village()).toMatchObject({ dutyPerson: '王明', phone: null })
    expect(on.cloud.database.find('stations')).toHaveLength(before)
    await ask('town', 'undo', { importId }, aKey())
    await finish(on, 'town', importId)
    expect(village()).toMatchObject({ dutyPerson: null })
  })

  test('what somebody changed since is left alone and listed, on the way in and on the way back', async () => {
    const teamsNow = async () =>
      (await finish(on, 'town', (await begin(await manyTeams(2))).importId)) && teams()
    await teamsNow()
    const change = [TEAM, ['第1队', '丙村', '村居队伍', 99], ['第2队', '丙村', '村居队伍', 88], aTeam(3)]
    const reply = await previewed(on, 'town', 'teams', TOWN, await workbook(change))
    expect(reply.data.ready.counts).toMatchObject({ new: 1, change: 2 })
    const touch = (name: string, people: number) => {
      const all = on.cloud.database.find('teams')
      on.cloud.database.empty('teams')
      on.cloud.database.insert(
        'teams',
        all.map((team) => (team.name === name ? { ...team, people } : team)),
      )
    }
    touch('第1队', 50)
    const importId = reply.data.ready.id
    await ask('town', 'apply', { importId }, aKey())
    await finish(on, 'town', importId)
    const people = () => Object.fromEntries(teams().map((team) => [team.name, team.people]))
    expect(people()).toEqual({ 第1队: 50, 第2队: 88, 第3队: 13 })
    const last = async () =>
      ((await ask('town', 'imports')).data.imports as { id: string }[]).find(({ id }) => id === importId)
    expect(await last()).toMatchObject({ status: 'applied', left: 1, leftRows: [{ row: 2, title: '第1队' }] })
    touch('第3队', 7)
    await ask('town', 'undo', { importId }, aKey())
    await finish(on, 'town', importId)
    expect(people()).toEqual({ 第1队: 50, 第2队: 12, 第3队: 7 })
    expect(await last()).toMatchObject({ status: 'undone', left: 2 })
  })

  test('brought in again it is the same, and taken back it can come again', async () => {
    const bytes = await manyTeams(3)
    const { importId } = await begin(bytes)
    await finish(on, 'town', importId)
    const again = await previewed(on, 'county', 'teams', COUNTY, bytes)
    expect(again.data.ready.counts).toMatchObject({ new: 0, change: 0, same: 3 })
    await ask('town', 'undo', { importId }, aKey())
    await finish(on, 'town', importId)
    const third = await begin(bytes)
    await finish(on, 'town', third.importId)
    expect(teams()).toHaveLength(3)
    expect(on.cloud.database.find('teams')).toHaveLength(3)
  })

  test('imported drafts that somebody wrote at stay when the import is taken back', async () => {
    const columns = ['项目名称', '实践站', '类别']
    const bytes = await workbook([columns, ['夜校', '丙村', '讲一讲'], ['早市', '丙村', '会']])
    const { importId } = await begin(bytes, 'projects' as never)
    await finish(on, 'town', importId)
    const drafts = () =>
      on.cloud.database.find('drafts') as unknown as {
        _id: string
        rev: number
        status: string
        project: object
      }[]
    expect(drafts().map(({ status }) => status)).toEqual(['draft', 'draft'])
    const school = drafts().find(({ project }) => (project as { name: string }).name === '夜校')
    const saved = await on
      .as('town')
      .call(
        'draft.save',
        { draftId: school?._id, rev: school?.rev, project: { ...school?.project, story: '新的' } },
        aKey(),
      )
    expect(saved).toMatchObject({ ok: true })
    await ask('town', 'undo', { importId }, aKey())
    await finish(on, 'town', importId)
    expect(
      drafts()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['draft', 'dropped'])
  })

  test('who may, and when', async () => {
    expect(await ask('station', 'template', { kind: 'teams' })).toMatchObject({ code: 'not_allowed' })
    expect(await previewed(on, 'town', 'teams', OTHER_TOWN, csv(TEAM_CSV))).toMatchObject({
      code: 'not_allowed',
    })
    const reply = await previewed(on, 'county', 'teams', COUNTY, csv(TEAM_CSV))
    const importId = reply.data.ready.id
    expect(await ask('town', 'apply', { importId }, aKey())).toMatchObject({ code: 'not_allowed' })
    expect(await ask('county', 'undo', { importId }, aKey())).toMatchObject({ code: 'import_not_ready' })
    on.cloud.clock.set(at('11-24 10:01'))
    expect(await ask('county', 'apply', { importId }, aKey())).toMatchObject({ code: 'import_stale' })
    const { importId: second } = await begin(csv(TEAM_CSV))
    await finish(on, 'town', second)
    on.cloud.clock.set(at('12-02 10:02'))
    expect(await ask('town', 'undo', { importId: second }, aKey())).toMatchObject({
      code: 'import_undo_late',
    })
  })
})

describe('taking out', () => {
  const spreadsheet = async (url: string) => {
    const book = new Workbook()
    await book.xlsx.load(await (await fetch(url)).arrayBuffer())
    const rows: unknown[][] = []
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
  const roster = async () => {
    const activity = on.add(anActivity({ title: '=cmd()', asksName: true, asksPhone: true }))
    const book = (who: string, name: string) =>
      on
        .as(who)
        .call('booking.book', { activityId: activity._id, partySize: 2, name, phone: '13812345678' }, aKey())
    expect(await book('a', '王小芳')).toMatchObject({ ok: true })
    expect(await book('b', '=1+1')).toMatchObject({ ok: true })
    return activity._id
  }
  const rosterOf = (activityId: string, more: object = {}) => ({
    kind: 'roster',
    nodeId: VILLAGE,
    activityId,
    fields: ['name', 'phone', 'partySize'],
    ...more,
  })

  test('a roster, masked, told of, and downloaded by who made it', async () => {
    const key = aKey()
    const input = rosterOf(await roster())
    const made = await ask('station', 'export', input, key)
    expect(made.data).toMatchObject({ rows: 2, ready: true, expiresAt: at('11-23 10:30') })
    expect(await ask('station', 'export', input, key)).toMatchObject({ data: made.data })
    const exportId = made.data.id
    const { data } = (await ask('station', 'link', { exportId })) as unknown as { data: { url: string } }
    expect(await spreadsheet(data.url)).toEqual([
      ['姓名', '手机号', '人数'],
      ['王*芳', '138****5678', 2],
      ["'=**1", '138****5678', 2],
    ])
    const told = on.cloud.database.find('audit')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      act: 'export',
      by: 'o-station',
      after: { kind: 'roster', fields: '姓名、手机号、人数', rows: 2 },
    })
    expect(JSON.stringify(told)).not.toContain('王')
    expect((await ask('station', 'exports')).data.exports).toEqual([made.data])
  })

  test('nobody else has it, and nobody has it later', async () => {
    on.grant('colleague', 'station', VILLAGE)
    const made = await ask('station', 'export', rosterOf(await roster()), aKey())
    const exportId = made.data.id
    expect(await ask('colleague', 'link', { exportId })).toMatchObject({ code: 'export_unknown' })
    expect(await ask('county', 'link', { exportId })).toMatchObject({ code: 'export_unknown' })
    expect((await ask('colleague', 'exports')).data.exports).toEqual([])
    const { data } = (await ask('station', 'link', { exportId })) as unknown as { data: { url: string } }
    on.cloud.clock.set(at('11-23 10:30'))
    expect(await ask('station', 'link', { exportId })).toMatchObject({ code: 'export_expired' })
    expect((await fetch(data.url)).status).toBe(403)
    await on.cloud.timers.fire('clock', 'tick')
    expect(on.cloud.database.find('exports')[0]).toMatchObject({ kept: false, fileId: null })
  })

  test('only of what is below the node, and only fields that there are', async () => {
    const activityId = await roster()
    on.grant('other', 'town', OTHER_TOWN)
    expect(await ask('other', 'export', rosterOf(activityId, { nodeId: OTHER_TOWN }), aKey())).toMatchObject({
      code: 'not_allowed',
    })
    expect(await ask('station', 'export', rosterOf(activityId, { fields: ['code'] }), aKey())).toMatchObject({
      code: 'bad_input',
    })
    expect(on.cloud.database.find('exports')).toEqual([])
    expect(on.cloud.database.find('audit')).toEqual([])
  })

  test('activities of a period, stations, teams and honours', async () => {
    on.add(
      anActivity({ title: '+唱歌', contactName: '王', contactPhone: '13812345678' }),
      anActivity({ startsAt: at('12-28 09:00') }),
    )
    const reply = await previewed(on, 'town', 'teams', TOWN, await manyTeams(2))
    await ask('town', 'apply', { importId: reply.data.ready.id }, aKey())
    await finish(on, 'town', reply.data.ready.id)
    const rowsOf = async (input: object) => {
      const made = await ask('town', 'export', { nodeId: TOWN, ...input }, aKey())
      if (!made.ok) return made.code
      const { data } = (await ask('town', 'link', { exportId: made.data.id })) as unknown as {
        data: { url: string }
      }
      return spreadsheet(data.url)
    }
    const days = { fromOn: '2026-11-23', toOn: '2026-11-30' }
    expect(
      await rowsOf({ kind: 'activities', fields: ['title', 'startsAt', 'contactPhone'], ...days }),
    ).toEqual([
      ['活动名称', '开始时间', '联系电话'],
      ["'+唱歌", '2026-11-28 09:00', '138****5678'],
    ])
    expect(await rowsOf({ kind: 'stations', fields: ['number', 'fullName'] })).toHaveLength(4)
    expect(await rowsOf({ kind: 'teams', fields: ['name', 'kind', 'stationName'] })).toContainEqual([
      '第1队',
      '丙村',
      '村居队伍',
    ])
    expect(await rowsOf({ kind: 'honours', fields: ['title'] })).toBe('export_empty')
  })
})

test('the clock clears away what was only needed for a while', async () => {
  const reply = await previewed(on, 'town', 'teams', TOWN, await manyTeams(60))
  expect(reply.data.ready.counts.new).toBe(60)
  const left = () => ['uploads', 'import_rows', 'imports'].map((name) => on.cloud.database.find(name).length)
  expect(left()).toEqual([1, 2, 1])
  on.cloud.clock.set(at('11-24 10:01'))
  await on.cloud.timers.fire('clock', 'tick')
  expect(left()).toEqual([0, 2, 1])
  on.cloud.clock.set(at('12-24 10:01'))
  await on.cloud.timers.fire('clock', 'tick')
  expect(left()).toEqual([0, 0, 0])
})

describe('what came in with the least columns', () => {
  const bring = async (kind: 'teams' | 'honours', text: string) => {
    const { data } = await previewed(on, 'town', kind, TOWN, csv(text))
    const importId = data.ready.id
    await ask('town', 'apply', { importId }, aKey())
    await finish(on, 'town', importId)
  }

  test('is a team like others to whoever looks for one', async () => {
    await bring('teams', '队伍名称,实践站\n甲队,乙镇丙村\n')
    expect(await on.as(null).call('team.list', { parentId: null })).toMatchObject({
      ok: true,
      data: { teams: [{ name: '甲队', kind: null, words: null }] },
    })
  })

  test('is an honour whose certificate can be verified', async () => {
    const row = '泰安好人,李芳,个人,地市级,2020-03-05,乙镇丙村'
    await bring('honours', `称号,获得者,个人或集体,级别,授予日期,实践站\n${row}\n`)
    const [honour] = on.cloud.database.find('honours')
    const given = await on.as('town').call('honour.number', { honourId: String(honour?._id) }, aKey())
    const { number } = (given as unknown as { data: { number: string } }).data
    expect(await on.as(null).call('honour.verify', { number })).toMatchObject({
      ok: true,
      data: { certificate: { title: '泰安好人', givenBy: null } },
    })
  })
})
