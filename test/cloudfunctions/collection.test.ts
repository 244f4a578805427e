import { activities } from '../../cloudfunctions/_lib/collections'

describe('a filter with a forgotten value', () => {
  // The SDK would drop it and so widen the filter to everybody's documents.
  const forgotten = { _id: 'a', status: undefined }

  test('reads nothing', async () => {
    await expect(activities.list(forgotten, { limit: 10 })).rejects.toThrow('filter status is undefined')
  })

  test('writes nothing', async () => {
    await expect(activities.takeIf(forgotten, { title: '改了' })).rejects.toThrow(
      'filter status is undefined',
    )
  })
})
