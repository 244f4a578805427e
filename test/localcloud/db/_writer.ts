import { writeSync } from 'node:fs'
import { openDatabase } from '../../../localcloud/db/database'

/* Writes pairs of documents for ever and says so after each answer; run by the durability test, which kills it. */

async function main(file: string, from: number) {
  const database = openDatabase({ file, createCollections: true })
  database.ensureIndex({ collection: 'k', name: 'n', keys: [['n', 1]] })
  for (let n = from; ; n++) {
    const data = ['a', 'b'].map((half) => JSON.stringify({ _id: `${n}${half}`, n, text: 'x'.repeat(500) }))
    await database.handle({ action: 'database.insertDocument', collectionName: 'k', data })
    writeSync(1, `${n}\n`)
  }
}

main(String(process.argv[2]), Number(process.argv[3]))
