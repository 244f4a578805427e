import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { county as feicheng } from '../../config/county/feicheng/index'
import { readSeed } from '../../config/county/seed'
import { county as tiny } from '../../config/county/tiny/index'
import { stationTree } from '../../domain/stationTree'
import { Audience } from '../../types/activity'
import { errors } from '../../types/errors'
import { SignCode } from '../../types/station'

const FOLDER = join(__dirname, '../../config/county')
const folders = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory())
const counties = { feicheng, tiny } as const

test('every county folder is checked here', () => {
  expect(folders.sort()).toEqual(Object.keys(counties).sort())
})

describe.each(Object.entries(counties))('%s', (id, county) => {
  const seed = readSeed(id)

  test('every division has one sign, and no code or number is used twice', () => {
    const { signs, divisions } = seed
    expect(new Set(signs.map(({ code }) => code)).size).toBe(signs.length)
    expect(new Set(signs.map(({ number }) => number)).size).toBe(signs.length)
    expect(stationTree(divisions, signs)).toHaveLength(divisions.length)
    for (const { code } of signs) expect(v.is(SignCode, code)).toBe(true)
  })

  test('a code says nothing of the division', () => {
    for (const { code, division } of seed.signs) expect(division).not.toContain(code)
  })

  test('projects use its categories and content areas', () => {
    const categories = county.categories.map((category) => category.id)
    for (const { category } of seed.projects) expect(categories).toContain(category)
  })

  test('says a word for every audience and a theme for every month', () => {
    expect(Object.keys(county.audiences).sort()).toEqual([...Audience.options].sort())
    expect(county.themes).toHaveLength(12)
    expect(seed.divisions.some(({ code }) => code === county.rootId)).toBe(true)
  })

  test('a category is one character in a seal', () => {
    for (const { seal } of county.categories) expect([...seal]).toHaveLength(1)
  })
})

test('Feicheng is 1 centre, 14 towns and 634 stations', () => {
  const levels = stationTree(readSeed('feicheng').divisions, readSeed('feicheng').signs).map(
    ({ level }) => level,
  )
  const count = (level: string) => levels.filter((each) => each === level).length
  expect([count('county'), count('town'), count('village')]).toEqual([1, 14, 634])
})

test('every error says a whole sentence in Chinese', () => {
  for (const sentence of Object.values(errors)) expect(sentence).toMatch(/^[\u4e00-\u9fff].{6,}。$/u)
})
