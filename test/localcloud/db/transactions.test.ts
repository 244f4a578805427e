import { type Stage, stage } from './_server'

// biome-ignore lint/suspicious/noExplicitAny: the SDK ships no types
type Any = any

describe('transactions', () => {
  let at: Stage
  let db: Any
  let _: Any
  let time = 0
  const doc = () => db.collection('t').doc('a')
  const inside = (transaction: Any) => transaction.collection('t').doc('a')
  const read = async () => (await doc().get()).data.n

  beforeEach(async () => {
    time = 0
    at = await stage({ createCollections: true, now: () => time, lockWaitMs: 60 })
    db = at.cloud.database()
    _ = db.command
    at.database.insert('t', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ])
  })
  afterEach(() => at.close())

  test('sees its own writes, which others see after the commit', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).update({ data: { n: _.inc(5) } })
    const { _id } = await transaction.collection('t').add({ data: { added: true } })
    expect((await inside(transaction).get()).data.n).toBe(6)
    expect((await transaction.collection('t').where({ added: true }).get()).data).toHaveLength(1)
    expect(await read()).toBe(1)
    await transaction.commit()
    expect(await read()).toBe(6)
    expect((await db.collection('t').doc(_id).get()).data.added).toBe(true)
    await expect(inside(transaction).get()).rejects.toThrow('[ResourceUnavailable.TransactionNotExist]')
  })

  test('leaves nothing behind after a rollback', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).update({ data: { n: 100 } })
    await transaction.collection('t').doc('b').remove()
    await transaction.rollback()
    expect(await read()).toBe(1)
    expect((await db.collection('t').count()).total).toBe(2)
  })

  test('reads the state at its start', async () => {
    const transaction = await db.startTransaction()
    await doc().update({ data: { n: 2 } })
    await db.collection('t').doc('b').remove()
    expect((await inside(transaction).get()).data.n).toBe(1)
    expect((await transaction.collection('t').where({ n: 1 }).get()).data).toHaveLength(2)
    await transaction.rollback()
  })

  test('the second writer of a document fails at once and is over', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await inside(first).update({ data: { n: 2 } })
    await expect(inside(second).update({ data: { n: 3 } })).rejects.toMatchObject({
      errCode: -501001,
      message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
    })
    await expect(inside(second).get()).rejects.toThrow('TransactionNotExist')
    await first.commit()
    expect(await read()).toBe(2)
  })

  test('writing a document that was changed or removed since its start is a conflict', async () => {
    const [changed, removed] = [await db.startTransaction(), await db.startTransaction()]
    await doc().update({ data: { n: 2 } })
    await db.collection('t').doc('b').remove()
    await expect(inside(changed).update({ data: { n: 3 } })).rejects.toThrow('TransactionConflict')
    await expect(
      removed
        .collection('t')
        .doc('b')
        .update({ data: { n: 3 } }),
    ).rejects.toThrow('TransactionConflict')
  })

  test('a unique value taken meanwhile is a conflict at the commit, with its code', async () => {
    at.database.ensureIndex({ collection: 'u', name: 'phone', keys: [['phone', 1]], unique: true })
    const transaction = await db.startTransaction()
    await transaction.collection('u').add({ data: { phone: '1' } })
    await db.collection('u').add({ data: { phone: '1' } })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect((await db.collection('u').count()).total).toBe(1)
  })

  test('a plain write waits for the document, but not for ever', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).update({ data: { n: 10 } })
    await expect(doc().update({ data: { n: _.inc(1) } })).rejects.toThrow('[FailedOperation.Timeout]')
    const waiting = doc().update({ data: { n: _.inc(1) } })
    await transaction.commit()
    await waiting
    expect(await read()).toBe(11)
  })

  test('two requests at once are refused', async () => {
    const { transactionId } = (await at.database.handle({ action: 'database.startTransaction' })) as Any
    const get = {
      action: 'database.getDocument',
      collectionName: 't',
      queryType: 'DOC',
      query: '{"_id":"a"}',
      transactionId,
    }
    const both = await Promise.allSettled([at.database.handle(get), at.database.handle(get)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((both[1] as PromiseRejectedResult).reason.message).toContain(
      '[ResourceUnavailable.TransactionBusy]',
    )
  })

  test('is over after 30 seconds, and its documents are free', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).update({ data: { n: 2 } })
    time += 30_000
    await doc().update({ data: { n: 3 } })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(await read()).toBe(3)
  })

  test('holds at most 100 operations', async () => {
    const transaction = await db.startTransaction()
    for (let i = 0; i < 100; i++) await inside(transaction).update({ data: { n: i } })
    await expect(inside(transaction).get()).rejects.toThrow('at most 100 operations')
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })

  test('runTransaction repeats after a conflict at the commit', async () => {
    at.database.ensureIndex({ collection: 'u', name: 'phone', keys: [['phone', 1]], unique: true })
    let runs = 0
    await db.runTransaction(async (transaction: Any) => {
      await transaction.collection('u').add({ data: { phone: `${runs}` } })
      if (runs++ === 0) await db.collection('u').add({ data: { phone: '0' } })
    })
    expect(runs).toBe(2)
  })

  test('where().update and count inside a callback run outside the transaction', async () => {
    const transaction = await db.startTransaction()
    await transaction
      .collection('t')
      .where({ _id: 'b' })
      .update({ data: { n: 9 } })
    await transaction.rollback()
    expect((await db.collection('t').doc('b').get()).data.n).toBe(9)
  })
})
