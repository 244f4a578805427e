import { county } from '../../../config/county/current'

/** early: in good time · late: near the start · moved: the time was changed by others · line: out of the waiting list */
export type Leaving = 'early' | 'late' | 'moved' | 'line'

interface Said {
  /** On the button that begins it. */
  words: string
  question: string
  /** What it means, before it is done. */
  meaning: string
  /** On the button that does it. */
  confirm: string
}

const { cancelHours, graceMinutes, standing } = county.booking

/** Giving a booking up, in words. */
export function sayLeaving(leaving: Leaving, title: string): Said {
  switch (leaving) {
    case 'line':
      return {
        words: '退出候补',
        question: '退出候补？',
        meaning: `不再等“${title}”的座位，后面的人往前排一位。`,
        confirm: '退出候补，不等了',
      }
    case 'moved':
      return {
        words: '来不了，让出座位',
        question: '新时间来不了？',
        meaning: `“${title}”改了时间，来不了没关系，不算临时取消。座位会让给别人。`,
        confirm: '来不了，座位给别人',
      }
    case 'late':
      return {
        words: '我来不了',
        question: '来不了，告诉站里？',
        meaning: `离开始不到 ${cancelHours} 小时了，谢谢您说一声，座位好让给等着的人。偶尔一次没关系：记作“临时取消”，两次才抵一次没来（刚约上 ${graceMinutes} 分钟以内的不记）；${standing.days} 天里多了，会有一段时间一次只能约一个活动。`,
        confirm: '来不了，让出座位',
      }
    case 'early':
      return {
        words: '取消预约',
        question: '取消这个预约？',
        meaning: `“${title}”的座位会让给别人。现在取消什么也不影响，以后有座位还可以再约。`,
        confirm: '取消预约，让出座位',
      }
  }
}
