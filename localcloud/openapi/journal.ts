import fs from 'node:fs'
import path from 'node:path'

/** A file of JSON lines that only grows. A line cut off by a crash is skipped. */
export class Journal<Entry> {
  private readonly file: number

  constructor(private readonly path_: string) {
    fs.mkdirSync(path.dirname(path_), { recursive: true })
    this.file = fs.openSync(path_, 'a')
    const text = fs.readFileSync(path_, 'utf8')
    if (text !== '' && !text.endsWith('\n')) fs.writeSync(this.file, '\n')
  }

  *entries(): Iterable<Entry> {
    for (const line of fs.readFileSync(this.path_, 'utf8').split('\n')) {
      const entry = line && parse<Entry>(line)
      if (entry) yield entry
    }
  }

  add(entry: Entry): void {
    fs.writeSync(this.file, `${JSON.stringify(entry)}\n`)
  }

  close(): void {
    fs.closeSync(this.file)
  }
}

function parse<Entry>(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry
  } catch {
    return undefined
  }
}
