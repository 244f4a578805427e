import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const FUNCTIONS = join(__dirname, '../../cloudfunctions')

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return name.endsWith('.ts') ? [path] : []
  })

const sources = filesIn(FUNCTIONS).map((path) => ({
  file: relative(FUNCTIONS, path),
  text: readFileSync(path, 'utf8'),
}))

test('the audit log is only added to: one place puts, one reads, and no other names it', () => {
  const users = sources
    .filter(({ text }) => /import \{[^}]*\baudit\b[^}]*\} from '[^']*\/collections'/s.test(text))
    .map(({ file }) => file)
  expect(users.sort()).toEqual(['_lib/audit.ts', 'audit/list.ts'])
  const uses = sources
    .filter(({ file }) => users.includes(file))
    .flatMap(({ file, text }) => [...text.matchAll(/\baudit\.(\w+)\(/g)].map(([, verb]) => `${file} ${verb}`))
  expect(uses.sort()).toEqual(['_lib/audit.ts put', 'audit/list.ts list'])
})

test('nobody reaches the log past its collection, by name or all at once', () => {
  const wrong = sources.filter(
    ({ file, text }) =>
      (file !== '_lib/collections.ts' && /collection(<\w+>)?\(\s*['"`]audit['"`]/.test(text)) ||
      (/import \* as \w+ from '[^']*\/collections'/.test(text) && /\baudit\b(?!')/.test(text)) ||
      (file !== '_lib/collection.ts' && /db\s*\.collection\(\s*[^'"\s]/.test(text)),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})
