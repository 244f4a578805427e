import { Workbook } from 'exceljs'
import type { SheetKind } from '../../types/sheet'
import { aKey, type Stage } from '../_kit/stage'

type Cell = string | number | Date | null | object

/** An .xlsx as Excel would save it: one sheet with these rows, the first of them headings. */
export async function workbook(
  rows: readonly (readonly Cell[])[],
  change: (book: Workbook) => void = () => {},
): Promise<Buffer> {
  const book = new Workbook()
  book.addWorksheet('表').addRows(rows.map((row) => [...row]))
  change(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const PIECE = 60_000

/** Sends a file up as a phone does; what to name it by afterwards. */
export async function sendUp(on: Stage, role: string, bytes: Buffer) {
  const uploadId = aKey()
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE))
  for (let index = 0; index < pieces; index++) {
    const data = bytes.subarray(index * PIECE, (index + 1) * PIECE).toString('base64')
    await on.as(role).call('file.put', { uploadId, index, data }, aKey())
  }
  return { uploadId, pieces }
}

/** What a file would do to a node. */
export async function previewed(on: Stage, role: string, kind: SheetKind, nodeId: string, bytes: Buffer) {
  const file = await sendUp(on, role, bytes)
  const input = { kind, nodeId, fileName: '表.xlsx', ...file }
  return (await on.as(role).call('sheet.preview', input, aKey())) as {
    ok: boolean
    code?: string
    // biome-ignore lint/suspicious/noExplicitAny: tests look into it
    data: any
  }
}

/** Goes on until it is done; how many calls it took. */
export async function finish(on: Stage, role: string, importId: string): Promise<number> {
  for (let calls = 1; ; calls++) {
    const reply = (await on.as(role).call('sheet.step', { importId }, aKey())) as {
      ok: boolean
      data: { status: string }
    }
    if (!reply.ok || calls > 60) throw new Error(`step ${calls}: ${JSON.stringify(reply)}`)
    if (!['applying', 'undoing'].includes(reply.data.status)) return calls
  }
}
