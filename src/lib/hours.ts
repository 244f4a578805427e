import { county } from '../../config/county/current'

/** 2.5 小时, from half hours. */
export const sayHours = (halfHours: number): string => `${halfHours / 2} 小时`

const { rounding, stars, noticeDays, heardMinutes } = county.hours

/** How hours are counted, from the county's own numbers. */
export const HOURS_RULE = `时长按到场和离开的时间算，不超过活动本身的时长。不满 1 小时的零头：${rounding.noneUpTo} 分钟以内不算，${rounding.halfUpTo} 分钟以内算半小时，再多算 1 小时。到场不足活动的 ${Math.round(county.booking.arrival.attendedShare * 100)}% 不计时长。活动结束 ${heardMinutes} 分钟以后才登记到场的，系统不自动记，要人工补录。`
export const STARS_RULE = `系统记录满 ${stars.join('、')} 小时，评一至五星，先公示 ${noticeDays} 个工作日。补录的时长另外列出，不计入星级。`
