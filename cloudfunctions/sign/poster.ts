import { county } from '../../config/county/current'
import { addDays, dayOf, startOfDay } from '../../domain/day'
import { poster as draw } from '../../domain/poster'
import type { signContract } from '../../types/sign'
import { signs } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { openBetween } from '../_lib/openActivities'
import { fileNameOf } from './names'
import { dataUri, pictureOf } from './picture'

const READ_MAX = 300
const PLATES_MAX = 50

/** A poster tells what is still to come: of the present month, from today on. */
export const poster: Actions<typeof signContract>['poster'] = async ({ stationId, month, size }, context) => {
  const station = await nodeFor(context, stationId)
  if (station instanceof Refusal) return station
  const firstOn = `${month}-01`
  const nextOn = `${addDays(firstOn, 31).slice(0, 7)}-01`
  const todayOn = dayOf(context.now)
  const fromOn = firstOn > todayOn ? firstOn : todayOn
  const [plates, coming] = await Promise.all([
    signs.list({ stationId }, { limit: PLATES_MAX }),
    fromOn < nextOn ? openBetween(station.path, startOfDay(fromOn), startOfDay(nextOn), READ_MAX) : [],
  ])
  const sign = plates.find(({ status }) => status === 'current')
  if (!sign) return refuse('sign_none')
  const { picture } = await pictureOf(sign)
  const words = { ...station, id: station._id, number: sign.number }
  const activities = coming.filter(({ status }) => status === 'published')
  return {
    ...draw(size, month, words, activities, county, dataUri(picture)),
    fileName: `${fileNameOf(words)} ${Number(month.slice(5))}月菜单 ${size.toUpperCase()}.svg`,
  }
}
