import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** A missing document reads as null instead of throwing. */
export const db = cloud.database({ throwOnNotFound: false } as never)
export const _ = db.command
export { cloud }
