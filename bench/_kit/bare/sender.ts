/** The least a sender can be: lanes that hand over, and nothing else. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export async function main(event: { people: string[]; lanes: number; message: object }) {
  let next = 0
  const lane = async () => {
    while (next < event.people.length) {
      const touser = event.people[next++]
      await cloud.openapi.subscribeMessage.send({ ...event.message, touser } as never)
    }
  }
  await Promise.all(Array.from({ length: event.lanes }, lane))
  return { ok: true }
}
