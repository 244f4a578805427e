import { signSheet } from '../../domain/signSheet'
import type { signContract } from '../../types/sign'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { linksTo } from '../_lib/storage'
import { fileNameOf } from './names'
import { dataUri, pictureOf } from './picture'
import { house, lineOf, signFor } from './read'

export const sheet: Actions<typeof signContract>['sheet'] = async ({ code, size }, context) => {
  const found = await signFor(context, code)
  if (found instanceof Refusal) return found
  const { sign, station } = found
  const { picture, file } = await pictureOf(sign)
  const words = { ...station, number: sign.number }
  return {
    sign: lineOf(sign, station),
    svg: signSheet(size, words, house, dataUri(picture)),
    fileName: `${fileNameOf(words)}${size === 'a4' ? ' A4' : ' 牌子'}.svg`,
    codeUrl: (await linksTo([file])).get(file) ?? '',
  }
}
