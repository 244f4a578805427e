import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, openCloud, post } from './kit'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud(
    {
      who: {
        'index.js': `const cloud = require('wx-server-sdk')
          exports.main = (event, { request_id }) => {
            if (event.fail) throw new Error('not today')
            return { ...cloud.getWXContext(), event, request_id }
          }`,
      },
    },
    {
      templates: { reminder: { thing1: 'thing' }, result: { phrase1: 'phrase' } },
      onRequest: (_req, res, url, body) => {
        if (url.pathname !== '/desk') return false
        res.end(`desk ${url.searchParams.get('q')} ${body}`)
        return true
      },
    },
  )
})
afterAll(closeClouds)

const identified = (openid: string) => ({ authorization: `Bearer dev:${openid}` })

describe('POST /v1/functions/<name>', () => {
  test('answers the bare result to the person of the bearer', async () => {
    const response = await post(cloud, '/v1/functions/who', { a: 1 }, identified('o-web'))
    expect(response.status).toBe(200)
    const answer = (await response.json()) as Record<string, unknown>
    expect(answer).toMatchObject({ OPENID: 'o-web', SOURCE: 'wx_client', event: { a: 1 } })
    expect(response.headers.get('x-request-id')).toBe(answer.request_id)
  })

  test.each([
    ['nobody said who', {}],
    ['the token is of another kind', { authorization: 'Bearer eyJhbGciOi' }],
    ['the data claims an openid', {}],
  ])('has no openid when %s', async (_, headers) => {
    const response = await post(
      cloud,
      '/v1/functions/who',
      { OPENID: 'o-x', userInfo: { openId: 'o-x' } },
      headers,
    )
    expect(await response.json()).not.toHaveProperty('OPENID')
  })

  test('takes an empty body for no data', async () => {
    const response = await post(cloud, '/v1/functions/who', '')
    expect(await response.json()).toMatchObject({ event: {} })
  })

  test.each([
    ['a function that fails', 'who', { fail: 1 }, 500, 'FUNCTIONS_EXECUTE_FAIL', 'Error: not today'],
    [
      'a function that is not there',
      'nobody',
      {},
      404,
      'FUNCTIONS_EXECUTE_FAIL',
      'function nobody not found',
    ],
    [
      'too much data',
      'who',
      { a: 'x'.repeat(102_400) },
      413,
      'EXCEED_MAX_PAYLOAD_SIZE',
      'data exceed max size',
    ],
    ['data that is not JSON', 'who', '{', 400, 'INVALID_PARAM', 'not JSON'],
  ])('tells of %s with code, text and request id', async (_, name, data, status, code, text) => {
    const response = await post(cloud, `/v1/functions/${name}`, data)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({
      code,
      message: expect.stringContaining(text),
      requestId: response.headers.get('x-request-id'),
    })
  })

  test('may be called from pages of another origin', async () => {
    const origin = { origin: 'http://127.0.0.1:10086' }
    const asked = await fetch(`${cloud.url}/v1/functions/who`, {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-headers': 'authorization,content-type' },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
    for (const response of [asked, await post(cloud, '/v1/functions/nobody', {}, origin)]) {
      expect(response.headers.get('access-control-allow-origin')).toBe(origin.origin)
      expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id')
    }
  })

  test('is POST only', async () => {
    expect((await fetch(`${cloud.url}/v1/functions/who`)).status).toBe(405)
  })
})

describe('POST /wx/requestSubscribeMessage', () => {
  const request = (body: unknown, openid?: string) =>
    post(cloud, '/wx/requestSubscribeMessage', body, openid ? identified(openid) : {})

  test('accepts each template once per call', async () => {
    const response = await request({ tmplIds: ['reminder', 'result'] }, 'o-fan')
    expect(await response.json()).toEqual({ reminder: 'accept', result: 'accept' })
    await request({ tmplIds: ['reminder'] }, 'o-fan')
    expect(cloud.subscriptions.grants('o-fan', 'reminder')).toBe(2)
    expect(cloud.subscriptions.grants('o-fan', 'result')).toBe(1)
    expect(cloud.subscriptions.grants('o-other', 'reminder')).toBe(0)
  })

  test.each([
    [10001, { tmplIds: [] }],
    [10001, {}],
    [10001, 'null'],
    [20003, { tmplIds: ['1', '2', '3', '4', '5', '6'] }],
    [10004, { tmplIds: ['reminder', 'unknown'] }],
  ])('fails with %d for %j', async (errCode, body) => {
    const response = await request(body, 'o-odd')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errCode,
      errMsg: expect.stringMatching(/^requestSubscribeMessage:fail /),
    })
    expect(cloud.subscriptions.grants('o-odd', 'reminder')).toBe(0)
  })

  test('is for identified people only', async () => {
    expect((await request({ tmplIds: ['reminder'] })).status).toBe(400)
  })
})

describe('other addresses', () => {
  test('belong to whoever composes the cloud', async () => {
    expect(await (await post(cloud, '/desk?q=1', 'hello')).text()).toBe('desk 1 hello')
  })

  test('are otherwise not found', async () => {
    expect((await fetch(`${cloud.url}/nothing`)).status).toBe(404)
  })
})
