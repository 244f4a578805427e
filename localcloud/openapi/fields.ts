/** Types of the fields of a subscribe-message template; the name of a field is its type and a number, `thing1`. */
export type FieldType = keyof typeof TYPES | { enum: readonly string[] }

/** Templates by id: the type of each field, by the field's name. */
export type Templates = Readonly<Record<string, Readonly<Record<string, FieldType>>>>

const CLOCK_TIME = '(?:[01]?\\d|2[0-3]):[0-5]\\d'
const DAY = '\\d{4}年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\\d|3[01])日'
const upTo = (point: string) => new RegExp(`^${point}(?:~${point})?$`)

/** developers.weixin.qq.com, subscribeMessage.send, 订阅消息参数值内容限制说明. Where it is vague, the narrower reading. */
const TYPES = {
  thing: (value: string) => [...value].length <= 20,
  number: (value: string) => /^-?\d+(\.\d+)?$/.test(value) && digits(value) <= 32,
  letter: (value: string) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value: string) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
  character_string: (value: string) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value: string) => upTo(`(?:${DAY} ${CLOCK_TIME}|${CLOCK_TIME})`).test(value),
  date: (value: string) =>
    upTo(`(?:${DAY}(?: ${CLOCK_TIME})?|${CLOCK_TIME})`).test(value) && value.includes('日'),
  amount: (value: string) => /^[¥￥$€£]?\d+(\.\d+)?元?$/.test(value) && digits(value) <= 10,
  phone_number: (value: string) => /^[\d+\-*#() ]{1,17}$/.test(value),
  car_number: (value: string) =>
    /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{0,6}[\p{Script=Han}A-Za-z\d]$/u.test(value),
  name: (value: string) =>
    /^[\p{Script=Han}·]{1,10}$/u.test(value) || /^[A-Za-z\p{P}\p{S} ]{1,20}$/u.test(value),
  phrase: (value: string) => /^\p{Script=Han}{1,5}$/u.test(value),
}

const digits = (value: string) => value.replace(/\D/g, '').length

const knownType = (name: string): FieldType | undefined => {
  const type = name.replace(/\d+$/, '')
  return Object.hasOwn(TYPES, type) ? (type as keyof typeof TYPES) : undefined
}

/**
 * Why WeChat refuses the data of a message, or null. The text names the field, as WeChat's does.
 * @param data `{thing1: {value}}`
 * @param template without it the names of the fields tell their types
 */
export function whyNotFields(data: unknown, template: Templates[string] | undefined): string | null {
  if (typeof data !== 'object' || data === null) return 'argument invalid! data invalid'
  const names = new Set([...Object.keys(template ?? {}), ...Object.keys(data)])
  for (const name of names) {
    const type = template ? template[name] : knownType(name)
    const { value } = ((data as Record<string, unknown>)[name] ?? {}) as { value?: unknown }
    if (value === undefined || value === null || value === '')
      return `argument invalid! data.${name}.value is empty`
    if (!type || !fits(value, type)) return `argument invalid! data.${name}.value invalid`
  }
  return null
}

function fits(value: unknown, type: FieldType): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const text = String(value)
  if (text.trim() === '' || /\p{Cc}/u.test(text)) return false
  return typeof type === 'string' ? TYPES[type](text) : type.enum.includes(text)
}
