import Taro from '@tarojs/taro'
import type { Request } from '../../types/contract'
import { CallError, type Leg } from './caller'
import { postTo, takeEarly } from './early'

/** A function that failed or ran too long says so in errMsg; anything else never reached the cloud. */
function failureOf(error: unknown): CallError {
  const said = String((error as { errMsg?: string })?.errMsg ?? error)
  if (/timed? ?out/i.test(said)) return new CallError('timeout')
  return new CallError(/function (execution|service)|-50\d{4}|-404011/.test(said) ? 'internal' : 'offline')
}

async function weapp(fn: string, request: Request): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: fn, data: request })
    return result
  } catch (error) {
    throw failureOf(error)
  }
}

async function h5(fn: string, request: Request): Promise<unknown> {
  const response = await (takeEarly([fn, request]) ?? postTo([fn, request])).catch(() => {
    throw new CallError('offline')
  })
  return response.json().catch(() => {
    throw new CallError('internal')
  })
}

export const leg: Leg = process.env.TARO_ENV === 'h5' ? h5 : weapp
