import { cloud } from './cloud'

/** Pixels; WeChat draws no larger ones, and 110 mm of print want them. */
const WIDTH = 1280

/**
 * A mini-program code that opens a page. The page need not be released yet: signs are printed before.
 * @throws what WeChat refuses with, as `errCode`
 */
export async function drawCode(page: string, scene: string): Promise<Buffer> {
  const { buffer } = (await cloud.openapi.wxacode.getUnlimited({
    scene,
    page,
    width: WIDTH,
    checkPath: false,
  } as never)) as unknown as { buffer: Buffer }
  return Buffer.from(buffer)
}
