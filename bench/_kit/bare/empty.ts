/** A function that only loads the SDK: what a cold start cannot be faster than. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export const main = async () => ({ openid: cloud.getWXContext().OPENID ?? null })
