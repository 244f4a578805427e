import { cloud } from './cloud'

const LINK_SECONDS = 30 * 60
/** As WeChat numbers kinds of media and places where they are shown. */
const IMAGE = 2
const SOCIAL = 4

/** Puts a picture into cloud storage, which no client can read without a link; the same path twice is one file. */
export async function storePhoto(cloudPath: string, bytes: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: bytes })
  return fileID
}

/** Links to at most 50 pictures that are good for half an hour, by file id; those that are gone are left out. */
export async function linksTo(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const asked = fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS }))
  const { fileList } = (await cloud.getTempFileURL({ fileList: asked as never })) as {
    fileList: { fileID: string; tempFileURL: string }[]
  }
  return new Map(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])))
}

/** Removes a picture for good; one that is gone already is no error. */
export async function removeStored(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] })
}

/**
 * Hands a picture to WeChat for its check; what it thinks is told later, under the trace id. Null when it did not
 * take it: then the picture must not be used.
 */
export async function checkPhoto(fileId: string, openid: string): Promise<string | null> {
  const mediaUrl = (await linksTo([fileId])).get(fileId)
  if (!mediaUrl) return null
  try {
    const asked = { mediaUrl, mediaType: IMAGE, version: 2, scene: SOCIAL, openid }
    const { traceId } = (await cloud.openapi.security.mediaCheckAsync(asked as never)) as { traceId?: string }
    return traceId ?? null
  } catch (error) {
    console.warn(JSON.stringify({ fileId, notChecked: (error as { errCode?: number }).errCode }))
    return null
  }
}
