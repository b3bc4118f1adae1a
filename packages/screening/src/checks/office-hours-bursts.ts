import { eachNumber, NumberSample } from '../counting/number-sample.ts'
import { dayOf, isMidnight } from '../moments/days.ts'
import { counted, percent, shareIn, shareOf } from '../text.ts'
import { type Check, share } from './check.ts'

export interface OfficeHoursBurstsFacts {
  /** Rows whose sign-up has a time of day. */
  rows: number
  /** How many of them lie on a Monday to Friday between 6 and 19 o'clock, as the file writes the time. */
  officeHours: number
  /** Rows by hour of the day, from 0 to 23. */
  hours: number[]
  /** Rows by weekday, from Monday. */
  weekdays: number[]
  /** Different days on which somebody signed up. */
  days: number
  /** How many rows were checked for bursts: all, or a random sample; and how many are in one. */
  drawn: number
  inBursts: number
  /** Minutes with unusually many sign-ups. */
  bursts: number
}

/** A minute is a burst with this many rows, and with this share of all: large lists are busier. */
const burstRows = 20
const burstShare = 1 / 2000

/** 1 January 1970 was a Thursday; days are counted from Monday. */
const weekdayOfFirst = 3
const lastDay = 47_482

export const officeHoursBursts: Check<
  'office_hours_bursts',
  OfficeHoursBurstsFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'office_hours_bursts',
  title: { de: 'Tageszeiten und Schübe', en: 'Times of day and bursts' },
  question: {
    de: 'Melden sich Menschen an, wann sie Zeit haben, oder trägt jemand sie zu Bürozeiten ein?',
    en: 'Do people sign up when they have time, or does somebody enter them during office hours?',
  },
  why: {
    de: 'Anmeldungen über ein Formular kommen auch abends und am Wochenende. Nur Bürozeiten oder viele in einer Minute sprechen für Einträge von Hand oder einen Import.',
    en: 'Sign-ups through a form also come in the evening and at weekends. Only office hours, or many in one minute, suggest manual entry or an import.',
  },
  kind: 'consent',
  forDesk: true,
  needs: ['signed_up_at'],
  readsMoments: true,
  weights: ['info', 'notice', 'warning'],
  thresholds: { least: 100, leastDays: 5, office: 0.97, bursts: 0.3 },
  begin() {
    const hours = Array<number>(24).fill(0)
    const weekdays = Array<number>(7).fill(0)
    const seen = new Uint8Array(lastDay)
    const minutes = new NumberSample()
    let officeHours = 0
    let days = 0
    return {
      row(view) {
        const instant = view.moment('signed_up_at')
        if (Number.isNaN(instant) || isMidnight(instant)) return
        const day = dayOf(instant)
        const hour = Math.floor(instant / 3_600_000) - day * 24
        const weekday = (((day + weekdayOfFirst) % 7) + 7) % 7
        hours[hour]!++
        weekdays[weekday]!++
        if (weekday < 5 && hour >= 6 && hour < 19) officeHours++
        if (day >= 0 && day < lastDay && seen[day] === 0) {
          seen[day] = 1
          days++
        }
        minutes.offer(view.draw, Math.floor(instant / 60_000))
      },
      facts() {
        const rows = minutes.offered
        if (rows === 0) return null
        return { rows, officeHours, hours, weekdays, days, ...burstsIn(minutes) }
      },
    }
  },
  severity({ rows, officeHours, days, drawn, inBursts }, limits) {
    if (rows < limits.least! || days < limits.leastDays!) return 'info'
    const onlyOffice = share(officeHours, rows) >= limits.office!
    const inSpurts = share(inBursts, drawn) >= limits.bursts!
    if (onlyOffice && inSpurts) return 'warning'
    return onlyOffice || inSpurts ? 'notice' : 'info'
  },
  headline: ({ officeHours, rows }) => shareOf('officeHours', share(officeHours, rows)),
  describe({ rows, officeHours, drawn, inBursts, bursts }) {
    const office = share(officeHours, rows)
    const de = `${shareIn('de', office, 'Keine', ' der')} Anmeldungen mit Uhrzeit liegen montags bis freitags zwischen 6 und 19 Uhr.`
    const en = `${shareIn('en', office, 'None')} of the sign-ups with a time of day fall between 6 am and 7 pm, Monday to Friday.`
    if (bursts === 0) return { de, en }
    const part = share(inBursts, drawn)
    const minutes = counted(
      bursts,
      { de: 'Minute', en: 'minute' },
      { de: 'Minuten', en: 'minutes' },
    )
    return {
      de: `${de} ${percent(part, 'de')} drängen sich in ${minutes.de}.`,
      en: `${en} ${percent(part, 'en')} crowd into ${minutes.en}.`,
    }
  },
  chart: ({ hours }) => ({
    kind: 'columns',
    columns: hours.map((rows, hour) => ({
      label: { de: `${hour} Uhr`, en: `${String(hour).padStart(2, '0')}:00` },
      count: rows,
    })),
  }),
}

function burstsIn(minutes: NumberSample): { drawn: number; inBursts: number; bursts: number } {
  const sorted = minutes.sorted()
  const drawn = sorted.length
  const part = share(drawn, minutes.offered)
  const least = Math.max(burstRows * part, drawn * burstShare)
  const found = { drawn, inBursts: 0, bursts: 0 }
  eachNumber(sorted, (_minute, times) => {
    if (times < least) return
    found.inBursts += times
    found.bursts++
  })
  return found
}
