import { isShown } from '../../domain/sign'
import { SignShow, type signContract } from '../../types/sign'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { lineOf, signsOf, stationsBelow } from './read'

const PAGE = 50

export const list: Actions<typeof signContract>['list'] = async ({ nodeId, show, after }, context) => {
  const found = await stationsBelow(context, nodeId)
  if (found instanceof Refusal) return found
  const all = await signsOf(found.below)
  const counts = Object.fromEntries(
    SignShow.options.map((one) => [one, all.filter((sign) => isShown(sign, one)).length]),
  ) as Record<SignShow, number>
  const from = after ? all.findIndex(({ _id }) => _id === after) + 1 : 0
  const shown = all.slice(from).filter((sign) => isShown(sign, show))
  const stations = new Map(found.below.map((station) => [station.id, station]))
  const signs = shown.slice(0, PAGE).flatMap((sign) => {
    const station = stations.get(sign.stationId)
    return station ? [lineOf(sign, station)] : []
  })
  return { signs, more: shown.length > PAGE, counts }
}
