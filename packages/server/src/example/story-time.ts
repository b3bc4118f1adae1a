import { businessHoursBetween, type Calendar, type Instant } from '@freigabe/core'
import type { Clock } from '../clock.ts'

const hour = 3_600_000
const day = 24 * hour
/** `daysAgo` steps back over at most this many days without work; everything it dates lies before them. */
const longestRest = 5

/** A clock that the story moves forward and never back. */
export interface StoryClock extends Clock {
  moveTo(instant: Instant): void
}

export function storyClock(start: Instant): StoryClock {
  let now = start
  return {
    now: () => now,
    moveTo(instant) {
      if (instant > now) now = instant
    },
  }
}

/** Moments of the story, counted back from the day on which it is told. */
export interface StoryTime {
  /** `88 days ago, 09:35`, `4.5 business hours ago`, `3 minutes ago` or `in 21 days`, as stories say it. */
  moment(words: string): Instant
  /** On the working day this many days ago, or the last one before it, at `HH:MM` of the calendar. */
  daysAgo(days: number, time: string): Instant
  /** This many business hours ago: a promise of one business day falls due eight of them later. */
  businessHoursAgo(hours: number): Instant
  minutesAgo(minutes: number): Instant
  inDays(days: number): Instant
  /** The date this many days ago, `YYYY-MM-DD`, as people state it. */
  date(days: number): string
  /** The time in which a list came together, in days ago. */
  period(from: number, until: number): { from: Date; until: Date }
}

export function storyTime(calendar: (at: Instant) => Calendar, now: Instant): StoryTime {
  const today = calendar(now)
  const minute = Math.floor(Date.parse(now) / 60_000) * 60_000
  const before = (milliseconds: number) => new Date(minute - milliseconds)
  const daysBefore = (days: number) => before((days + longestRest) * day)
  const time: StoryTime = {
    moment: (words) => momentIn(words, time),
    daysAgo(days, time) {
      const local = Temporal.Instant.from(now).toZonedDateTimeISO(today.timeZone)
      let moment = local.subtract({ days }).withPlainTime(time)
      while (!worksOn(calendar(moment.toInstant().toString()), moment))
        moment = moment.subtract({ days: 1 })
      return moment.toInstant().toString({ fractionalSecondDigits: 3 })
    },
    businessHoursAgo(hours) {
      let moment = minute
      const passed = () => businessHoursBetween(today, new Date(moment).toISOString(), now)
      while (passed() < hours) moment -= hour / 4
      return new Date(moment).toISOString()
    },
    minutesAgo: (minutes) => before(minutes * 60_000).toISOString(),
    inDays: (days) => before(-days * day).toISOString(),
    date: (days) => daysBefore(days).toISOString().slice(0, 10),
    period: (from, until) => ({ from: daysBefore(from), until: daysBefore(until) }),
  }
  return time
}

const momentWords =
  /^(?:in (?<ahead>\d+) days?|(?<days>\d+) days? ago, (?<clock>\d\d:\d\d)|(?<hours>[\d.]+) business hours? ago|(?<minutes>\d+) minutes? ago)$/

function momentIn(words: string, time: StoryTime): Instant {
  const { ahead, days, clock, hours, minutes } = momentWords.exec(words)?.groups ?? {}
  if (ahead !== undefined) return time.inDays(Number(ahead))
  if (clock !== undefined) return time.daysAgo(Number(days), clock)
  if (hours !== undefined) return time.businessHoursAgo(Number(hours))
  if (minutes !== undefined) return time.minutesAgo(Number(minutes))
  throw new Error(`No moment of a story: ${words}`)
}

/** Whether the day of this moment is a working day. */
function worksOn(calendar: Calendar, moment: Temporal.ZonedDateTime): boolean {
  const midnight = moment.startOfDay()
  const [from, to] = [midnight, midnight.add({ days: 1 })].map((each) =>
    each.toInstant().toString(),
  )
  return businessHoursBetween(calendar, from!, to!) > 0
}
