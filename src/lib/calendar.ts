import Taro from '@tarojs/taro'
import type { Instant } from '../../types/time'
import { seconds } from './clock'
import { type CalendarEntry, icsOf } from './ics'

function download(entry: CalendarEntry, now: Instant): void {
  const link = document.createElement('a')
  link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(icsOf(entry, now))}`
  link.download = `${entry.title}.ics`
  link.click()
}

/** Puts the activity into the phone's own calendar; in a browser it downloads a calendar file. */
export async function addToCalendar(entry: CalendarEntry, now: Instant): Promise<'added' | 'refused'> {
  if (process.env.TARO_ENV === 'h5') {
    download(entry, now)
    return 'added'
  }
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: seconds(entry.startsAt),
      endTime: String(seconds(entry.endsAt)),
      location: entry.place,
      alarm: true,
      alarmOffset: 3600,
    })
    return 'added'
  } catch {
    return 'refused' // the person said no to the calendar permission
  }
}
