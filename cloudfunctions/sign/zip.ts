import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { readFile, storeFile } from '../_lib/storage'

// Of a ZIP archive without comment: its end record, and where in it things stand. See APPNOTE.TXT 4.3.
const END_BYTES = 22
const END_COUNT = 10
const END_SIZE = 12
const END_OFFSET = 16
const ENTRY_BYTES = 46
const ENTRY_NAME = 28
const ENTRY_OFFSET = 42

interface Pieces {
  files: Buffer
  directory: Buffer
  count: number
}

/** An archive's files and its directory, with the directory's offsets moved on. */
function pieces(zip: Buffer, moved: number): Pieces {
  const end = zip.subarray(zip.length - END_BYTES)
  const offset = end.readUInt32LE(END_OFFSET)
  const count = end.readUInt16LE(END_COUNT)
  const directory = zip.subarray(offset, offset + end.readUInt32LE(END_SIZE))
  for (let i = 0, at = 0; i < count; i++) {
    directory.writeUInt32LE(directory.readUInt32LE(at + ENTRY_OFFSET) + moved, at + ENTRY_OFFSET)
    // Lengths of name, extra field and comment stand one after the other.
    const [name, extra, comment] = [0, 2, 4].map((n) => directory.readUInt16LE(at + ENTRY_NAME + n))
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return { files: zip.subarray(0, offset), directory, count }
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, END_COUNT - 2)
  end.writeUInt16LE(count, END_COUNT)
  end.writeUInt32LE(size, END_SIZE)
  end.writeUInt32LE(offset, END_OFFSET)
  return end
}

/**
 * Stored archives made into one, the last of them from memory. They pass through a file, so that memory holds
 * one at a time.
 */
export async function joinZips(
  parts: readonly string[],
  last: Buffer,
  cloudPath: string,
): Promise<{ fileId: string; bytes: number }> {
  const path = join(tmpdir(), `${randomUUID()}.zip`)
  try {
    const out = createWriteStream(path)
    const write = (bytes: Buffer) =>
      new Promise<void>((resolve, reject) => out.write(bytes, (error) => (error ? reject(error) : resolve())))
    const directories: Buffer[] = []
    let [offset, count] = [0, 0]
    for (const part of [...parts, null]) {
      const one = pieces(part === null ? last : await readFile(part), offset)
      await write(one.files)
      directories.push(Buffer.from(one.directory))
      offset += one.files.length
      count += one.count
    }
    const directory = Buffer.concat(directories)
    await write(directory)
    out.end(endOf(count, directory.length, offset))
    await finished(out)
    const fileId = await storeFile(cloudPath, createReadStream(path))
    return { fileId, bytes: (await stat(path)).size }
  } finally {
    await rm(path, { force: true })
  }
}
