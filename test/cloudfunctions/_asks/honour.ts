import type { HonourRecord } from '../../../cloudfunctions/_lib/records/honour'
import { orderOf, wallKeys } from '../../../domain/honour'
import type { Asks } from '../../_kit/asks'
import { nameAt } from '../../_kit/personal'
import { at, letters, pathOf } from '../../_kit/records'

/** An honour that somebody agreed to show by name; say what is different. */
export function anHonour(node: string, different: Partial<HonourRecord> = {}): HonourRecord {
  const record = {
    _id: `honour-${node}`,
    stationId: node,
    stationName: `secret-${node}`,
    path: pathOf(node),
    status: 'current',
    importId: '',
    rev: 1,
    createdAt: at('11-20 09:00'),
    changedAt: at('11-20 09:00'),
    title: '肥城好人',
    holder: `secret-${node}`,
    holderKind: 'person',
    level: 'county',
    givenOn: '2026-11-01',
    givenBy: '市中心',
    deed: null,
    kind: 'goodPerson',
    category: 'filial',
    year: 2026,
    townName: null,
    source: null,
    shown: {
      mode: 'nameOnly',
      name: `secret-${node}`,
      alias: null,
      photoFileId: null,
      deed: '照顾婆婆三十年',
      place: '丙村',
      consentId: `consent-${node}`,
      consentUntil: null,
    },
    caseId: null,
    personKey: `person-${node}`,
    number: null,
    below: false,
    hiddenAt: null,
    hiddenWhy: null,
    takenBack: [],
    revokedAt: null,
    doneKeys: [],
    ...different,
  } as unknown as HonourRecord
  return { ...record, order: orderOf(record), wall: wallKeys(record) }
}

const numberAt = (node: string) => `RY2026${letters(node, 10)}`

/** Shown under a name of their own choice. */
const agreedToAnotherName = (node: string) => {
  const { shown } = anHonour(node)
  return anHonour(node, {
    _id: `alias-${node}`,
    personKey: `alias-${node}`,
    holder: nameAt('trueName', node),
    shown: shown && { ...shown, mode: 'alias', name: nameAt('trueName', node), alias: '热心人' },
  })
}

const one = (node: string) => ({ honourId: `honour-${node}` })

export const asks: Asks = {
  world: (node) => ({
    honours: [
      anHonour(node, { number: numberAt(node) }),
      agreedToAnotherName(node),
      anHonour(node, {
        _id: `hidden-${node}`,
        personKey: `hidden-${node}`,
        hiddenAt: at('11-21 09:00'),
        hiddenWhy: '家属要求',
      }),
    ],
  }),
  asks: {
    list: (node) => ({ nodeId: node }),
    look: one,
    edit: (node) => ({ ...one(node), rev: 1, category: 'filial', source: '县志', deed: '照顾婆婆三十年' }),
    hide: (node) => ({ ...one(node), why: '家属要求' }),
    unhide: (node) => ({ honourId: `hidden-${node}`, why: '又同意了' }),
    number: one,
    raise: (node) => ({
      ...one(node),
      kind: 'goodPerson',
      level: 'city',
      year: 2026,
      givenOn: '2026-11-20',
      source: '泰安公布',
    }),
    revoke: (node) => ({ ...one(node), why: '查实', on: '2026-11-20' }),
  },
  plain: {
    wall: { ask: () => ({}), others: 'ok' },
    show: { ask: (node) => ({ honourId: `alias-${node}` }), others: 'ok' },
    verify: { ask: (node) => ({ number: numberAt(node) }), others: 'ok' },
  },
}
