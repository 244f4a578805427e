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
  volunteers: {
    ...feicheng.volunteers,
    negativeList: { version: 'tiny-1', items: ['不收群众的钱物'] },
  },
  messages: feicheng.messages,
  // One template for two: a result never takes the consent that an offer needs.
  templates: {
    ...feicheng.templates,
    booked: { ...feicheng.templates.booked, id: 'tiny-booked' },
    progress: { ...feicheng.templates.offer },
    hours: { ...feicheng.templates.hours, id: '' },
  },
}
