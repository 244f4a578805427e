import { Agent, request } from 'node:http'

/** An answer of the wire: the body and the platform's own id of the request. */
export interface Wire {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever was answered
  body: any
  requestId: string | null
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request as a phone sends it. Rejects when the connection breaks before there is an answer. */
export function post(url: string, data: unknown, openid: string | null): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(openid ? { authorization: `Bearer dev:${openid}` } : {}),
    }
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('aborted', () => reject(new Error('aborted')))
      answer.on('end', () => {
        try {
          const body = JSON.parse(Buffer.concat(chunks).toString())
          const id = answer.headers['x-request-id']
          resolve({ status: answer.statusCode ?? 0, body, requestId: typeof id === 'string' ? id : null })
        } catch (error) {
          reject(error)
        }
      })
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(data))
  })
}
