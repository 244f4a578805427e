import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '../../cloudfunctions/_lib/indexes'
import { county } from '../../config/county/feicheng'
import { personal, personalFields } from '../../domain/personal'
import { privacyTables, withTables } from '../../scripts/privacyTables'
import { TOPICS } from '../../src/features/privacy/topics'

const page = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8')

test('docs/privacy.md says of every declared field what the declaration says', () => {
  expect(withTables(page, privacyTables(county)) === page).toBe(true)
  for (const path of personalFields.keys()) expect(page).toContain(`\`${path}\``)
})

test('no field is declared twice, or in a collection that does not exist', () => {
  const all = Object.values(personal).flatMap(({ fields }) => Object.keys(fields))
  expect(new Set(all).size).toBe(all.length)
  const collections: readonly string[] = collectionNames
  expect(all.filter((path) => !collections.includes(path.split('.')[0] ?? ''))).toEqual([])
})

test('residents read of every topic that holds something of theirs', () => {
  const notTheirs = ['honour', 'erasure']
  expect(Object.keys(TOPICS).sort()).toEqual(
    Object.keys(personal)
      .filter((topic) => !notTheirs.includes(topic))
      .sort(),
  )
})
