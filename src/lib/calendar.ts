import Taro from '@tarojs/taro'
import type { Instant } from '../../types/time'
import { seconds } from './clock'

export interface CalendarEntry {
  id: string
  title: string
  place: string
  startsAt: Instant
  endsAt: Instant
}

const stamp = (at: Instant) => at.replace(/[-:]|\.\d{3}/g, '')
const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n')

/** The entry as an iCalendar file (RFC 5545), with a reminder one hour before. */
export function icsOf(entry: CalendarEntry, now: Instant): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//feicheng practice stations//zh-CN',
    'BEGIN:VEVENT',
    `UID:${entry.id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(entry.startsAt)}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

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
