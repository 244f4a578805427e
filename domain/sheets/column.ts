import type { Day } from '../../types/time'
import { type Cell, halfWidth, textOf } from './cell'
import { type Read, readDay, readTime } from './when'

/** A cell that was understood: text, a number, several words, or nothing. */
export type Value = string | number | readonly string[] | null

export interface Column {
  key: string
  /** As it stands in the first row. */
  heading: string
  form: 'line' | 'words' | 'phone' | 'count' | 'day' | 'time' | 'one' | 'several'
  required?: true
  /** The longest text in characters; the largest number. */
  max?: number
  min?: number
  /** For `one` and `several`: what may be written and what it stands for. */
  options?: readonly Option[]
  /** How to fill it in, for the template. */
  note: string
  example: string
}
export interface Option {
  value: string
  words: string
  /** Another way to write it. */
  also?: string
}

const CONTROL = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFFFD]/u
const PHONE = /^(1\d{10}|0\d{9,11})$/

/** What a column makes of a cell, or what to tell the person; the words follow 第 8 行“座位”. */
export function readCell(column: Column, cell: Cell, today: Day): Read<Value> {
  if (cell.is === 'formula') return { says: '是公式，请粘贴成数值' }
  if (cell.is === 'broken') return { says: '里是错误值（如 #N/A），请改成正确的内容' }
  if (cell.is === 'merged') return { says: '是合并的单元格，请取消合并，每一行都写上' }
  const text = textOf(cell)
  if (text === '') return column.required ? { says: '没有写' } : { value: null }
  if (column.form === 'day') return readDay(cell, today)
  if (column.form === 'time') return readTime(cell)
  if (column.form === 'count') return readCount(column, text)
  if (column.form === 'phone') return readPhone(text)
  if (column.form === 'one') return readOne(column, text)
  if (column.form === 'several') return readSeveral(column, text)
  return readText(column, text)
}

function readText({ form, max = 100 }: Column, text: string): Read<string> {
  const clean = text.replace(/\r\n?/g, '\n')
  if (form === 'line' && clean.includes('\n')) return { says: '里有换行，请写成一行' }
  if (CONTROL.test(clean.replace(/[\n\t]/g, '')))
    return { says: '里有看不见的特殊字符或乱码，请重新打字输入' }
  // Otherwise the same file saved as CSV would run as a formula on the next person's computer.
  if (/^[=@]/.test(clean)) return { says: '是公式，请粘贴成数值' }
  const length = [...clean].length
  return length > max
    ? { says: `太长了（${length} 字），最多 ${max} 字` }
    : { value: clean.replace(/\t/g, ' ') }
}

function readCount({ min = 0, max = 5000 }: Column, text: string): Read<number> {
  const digits = halfWidth(text).replace(/[人个座名,，\s]/g, '')
  if (!/^\d{1,9}$/.test(digits)) return { says: `写的“${text.slice(0, 20)}”不是整数，请只写数字` }
  const number = Number(digits)
  return number < min || number > max
    ? { says: `要在 ${min} 到 ${max} 之间，现在是 ${number}` }
    : { value: number }
}

function readPhone(text: string): Read<string> {
  const digits = halfWidth(text)
    .replace(/[\s()\u2010-\u2015-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  // A spreadsheet drops the first 0 of a number that was typed as one.
  const whole = /^[1-9]\d{8,10}$/.test(digits) && !/^1\d{10}$/.test(digits) ? `0${digits}` : digits
  return PHONE.test(whole) ? { value: whole } : { says: `写的“${text.slice(0, 20)}”不像电话号码，请检查` }
}

const listOf = (options: readonly Option[]) => options.map(({ words }) => words).join('、')

function readOne({ options = [] }: Column, text: string): Read<string> {
  const found = options.find(({ words, also }) => words === text || also === text)
  return found
    ? { value: found.value }
    : { says: `写的“${text.slice(0, 20)}”不在可选的里面，请写：${listOf(options)}` }
}

function readSeveral(column: Column, text: string): Read<readonly string[]> {
  const values: string[] = []
  for (const part of text.split(/[、,，;；/\s]+/).filter(Boolean)) {
    const read = readOne(column, part)
    if ('says' in read) return read
    if (!values.includes(read.value)) values.push(read.value)
  }
  return { value: values }
}
