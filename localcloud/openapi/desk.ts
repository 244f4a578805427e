import { randomUUID } from 'node:crypto'
import type { CallCounters } from '../counters'
import { CloudError } from '../errors'
import type { Faults } from '../faults'
import { type Exchange, sendJson } from '../http'
import type { Identities, Invocation } from '../identity'
import { type Api, isPicture, type Parameters, WeChatError } from './api'
import { openApiAnswer, openApiParameters, openApiRefusal, parseForm } from './codec'

const NO_SUCH_API = -604100
const NO_PERMISSION = -604101
const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers `cloud.openapi.*`: looks whether the function may, and passes the call to the api. */
export class OpenApiDesk {
  constructor(
    private readonly apis: Readonly<Record<string, Api>>,
    private readonly identities: Identities,
    private readonly counters: CallCounters,
    private readonly faults: Faults,
  ) {}

  async answer({ req, res, body }: Exchange): Promise<void> {
    try {
      const form = parseForm(body, req.headers['content-type'] ?? '')
      const caller = this.identities.admit(form.wxCloudApiToken?.toString(), req.headers.authorization)
      const message = await this.call(String(form.apiName), form.requestData ?? Buffer.alloc(0), caller)
      res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': message.length })
      res.end(message)
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      sendJson(res, 200, { code: error.code, message: error.message, requestId: randomUUID() })
    }
  }

  private async call(name: string, requestData: Buffer, caller: Invocation | undefined): Promise<Buffer> {
    const action = `openapi.${name}`
    this.counters.count(action, caller?.requestIds ?? [])
    const api = Object.hasOwn(this.apis, name) ? this.apis[name] : undefined
    const parameters = openApiParameters(requestData)
    if (!api || !parameters) return openApiRefusal(NO_SUCH_API)
    if (caller && !caller.definition.openapi.includes(name)) return openApiRefusal(NO_PERMISSION)
    return this.faults.around(
      { action, function: caller?.definition.name, requestId: caller?.requestIds[0] },
      () => perform(api, parameters, caller),
      () => caller?.kill(),
    )
  }
}

async function perform(api: Api, parameters: Parameters, caller: Invocation | undefined): Promise<Buffer> {
  const json = (value: object) => openApiAnswer(JSON_TYPE, Buffer.from(JSON.stringify(value)))
  try {
    const answer = await api(parameters, caller)
    if (isPicture(answer)) return openApiAnswer(answer.contentType, answer.body)
    return json({ errcode: 0, errmsg: 'ok', ...answer })
  } catch (error) {
    if (!(error instanceof WeChatError)) throw error
    return json({ errcode: error.errcode, errmsg: `${error.message} rid: ${randomUUID()}` })
  }
}
