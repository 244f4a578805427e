import type { Zippable } from 'fflate'
import { allSheets, signSheet } from '../../domain/signSheet'
import { fileNameOf, folderOf } from './names'
import { house } from './read'
import type { Placed } from './work'

const COLUMNS = ['编号', '名称', '镇街', '值班电话', '码', '文件']

/** Spreadsheets run a cell that begins like a formula, and cut zeros from the front of a number. */
const cell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}

/** With the mark by which spreadsheet programs know that it is UTF-8. */
const csv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)

/** What lies beside the sheets of each town: a list, and all A4 sheets as one document with the pictures beside it. */
export function listing(placed: readonly Placed[]): Zippable {
  const folders = new Map<string, Placed[]>()
  for (const one of placed) {
    const folder = folderOf(one.station)
    folders.set(folder, [...(folders.get(folder) ?? []), one])
  }
  const files: Zippable = {}
  for (const [folder, ones] of folders) {
    files[`${folder}/清单.csv`] = csv(ones.map(rowOf))
    files[`${folder}/全部A4.html`] = Buffer.from(allSheets(folder, ones.map(pageOf)))
  }
  return files
}

const nameOf = ({ sign, station }: Placed) => fileNameOf({ number: sign.number, name: station.name })

const rowOf = (placed: Placed): string[] => {
  const { sign, station } = placed
  return [
    sign.number,
    station.fullName,
    station.townName ?? '',
    station.phone ?? '',
    sign._id,
    nameOf(placed),
  ]
}

const pageOf = (placed: Placed): string => {
  const { sign, station } = placed
  const extension = sign.picture?.split('.').pop() ?? 'png'
  const picture = `${encodeURIComponent('二维码')}/${encodeURIComponent(nameOf(placed))}.${extension}`
  return signSheet('a4', { ...station, number: sign.number }, house, picture)
}
