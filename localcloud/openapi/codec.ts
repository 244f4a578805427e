/**
 * The two encodings of `wx.openApi`: multipart/form-data around protobuf messages. Of protobuf only varints
 * and length-delimited fields occur.
 */

type Value = number | Buffer

/** multipart/form-data as parts by name. */
export function parseForm(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  const separator = Buffer.from(`--${boundary}`)
  const parts: Record<string, Buffer> = {}
  let start = body.indexOf(separator)
  while (start >= 0) {
    const end = body.indexOf(separator, start + separator.length)
    if (end < 0) break
    const part = body.subarray(start + separator.length + 2, end - 2)
    const blank = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, blank).toString())?.[1]
    if (name) parts[name] = part.subarray(blank + 4)
    start = end
  }
  return parts
}

/**
 * @returns the values of each field, by field number
 * @throws Error on a wire type that these messages do not use
 */
function decode(message: Buffer): Record<number, Value[]> {
  const fields: Record<number, Value[]> = {}
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++]
      if (byte === undefined) throw new Error('protobuf message ends early')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < message.length) {
    const tag = Number(varint())
    const field = tag >> 3
    fields[field] ??= []
    if ((tag & 7) === 0) fields[field].push(Number(BigInt.asIntN(32, varint())))
    else if ((tag & 7) === 2) {
      const length = Number(varint())
      fields[field].push(message.subarray(at, at + length))
      at += length
    } else throw new Error(`protobuf wire type ${tag & 7}`)
  }
  return fields
}

function varintBytes(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}

/** Fields that are undefined or 0 are left out, as protobuf does. */
function encode(fields: readonly [field: number, value: number | string | Buffer | undefined][]): Buffer {
  const parts: Buffer[] = []
  for (const [field, value] of fields) {
    if (value === undefined || value === 0) continue
    if (typeof value === 'number') parts.push(varintBytes(field << 3), varintBytes(value))
    else {
      const bytes = Buffer.from(value as string)
      parts.push(varintBytes((field << 3) | 2), varintBytes(bytes.length), bytes)
    }
  }
  return Buffer.concat(parts)
}

/** Parameters of an OPEN_API call, keys in snake_case; undefined for the other kinds (SVRKIT_API). */
export function openApiParameters(commApiData: Buffer): Record<string, unknown> | undefined {
  const { 1: apiType, 2: openApiData } = decode(commApiData)
  if (apiType?.[0] === 2) return undefined
  const parameters: Record<string, unknown> = {}
  const data = openApiData?.[0]
  const pairs = Buffer.isBuffer(data) ? (decode(data)[1] ?? []) : []
  for (const pair of pairs) {
    const { 1: key, 2: value, 4: fileName } = decode(pair as Buffer)
    const bytes = (value?.[0] as Buffer | undefined) ?? Buffer.alloc(0)
    parameters[String(key?.[0])] = fileName ? bytes : parseOrKeep(bytes)
  }
  return parameters
}

function parseOrKeep(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return bytes
  }
}

/** A CommOpenApiResp that carries an answer of WeChat. */
export const openApiAnswer = (contentType: string, body: Buffer) =>
  encode([
    [1, body],
    [2, contentType],
    [4, 200],
  ])

/** A CommOpenApiResp by which the cloud itself refuses: -604100 no such api, -604101 no permission. */
export const openApiRefusal = (errorCode: number) => encode([[3, errorCode]])
