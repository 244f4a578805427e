import type { County } from '../../../types/county'
import { county as feicheng } from '../feicheng/index'

/** Two towns and four villages that exist nowhere: proof that nothing of one county is built in. */
export const county: County = {
  ...feicheng,
  id: 'tiny',
  rootId: '990000',
  name: '甲县',
  appName: '甲县文明实践',
  slogan: '甲县好',
  hotline: { name: '甲县热线', phone: '0990000000' },
  categories: [
    { id: 'jiang', seal: '讲', name: '讲一讲', words: '讲', tone: 'red' },
    { id: 'hui', seal: '会', name: '赶大会', words: '会', tone: 'ink' },
  ],
  booking: { ...feicheng.booking, closesMinutesBefore: 30, maxParty: 3 },
  templates: { booked: 'tiny-booked' },
}
