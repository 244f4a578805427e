import type { ReadStream } from 'node:fs'
import { cloud } from './cloud'

/** Long enough to look at a page or to load a file, too short to pass on. */
const LINK_SECONDS = 30 * 60
/** What one call of the platform takes. */
const FILES_PER_CALL = 50

// Of mediaCheckAsync: what is checked, and where it will be shown.
const IMAGE = 2
const SOCIAL = 4

/** Puts a file into the cloud storage, in place of one that is there already. @returns its id */
export async function storeFile(cloudPath: string, bytes: Buffer | ReadStream): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: bytes as Buffer })
  return fileID
}

export async function readFile(fileId: string): Promise<Buffer> {
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent
}

/** Links that anybody can open for a while, by file id; files that are gone have none. */
export async function linksTo(
  fileIds: readonly string[],
  maxAge = LINK_SECONDS,
): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  for (let i = 0; i < fileIds.length; i += FILES_PER_CALL) {
    const fileList = fileIds.slice(i, i + FILES_PER_CALL).map((fileID) => ({ fileID, maxAge }))
    const { fileList: found } = (await cloud.getTempFileURL({ fileList })) as {
      fileList: { fileID: string; tempFileURL: string }[]
    }
    for (const { fileID, tempFileURL } of found) if (tempFileURL) links.set(fileID, tempFileURL)
  }
  return links
}

export async function removeFile(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] })
}

export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let i = 0; i < fileIds.length; i += FILES_PER_CALL) {
    await cloud.deleteFile({ fileList: fileIds.slice(i, i + FILES_PER_CALL) })
  }
}

/**
 * Hands a picture to WeChat's check, whose answer comes later. @returns what the answer will name it by; null
 * when the picture could not be handed over
 */
export async function checkImage(fileId: string, openid: string): Promise<string | null> {
  const mediaUrl = (await linksTo([fileId])).get(fileId)
  if (!mediaUrl) return null
  try {
    const { traceId } = (await cloud.openapi.security.mediaCheckAsync({
      mediaUrl,
      mediaType: IMAGE,
      version: 2,
      scene: SOCIAL,
      openid,
    } as never)) as unknown as { traceId?: string }
    return traceId ?? null
  } catch (error) {
    console.warn(JSON.stringify({ fileId, notChecked: (error as { errCode?: number }).errCode }))
    return null
  }
}
