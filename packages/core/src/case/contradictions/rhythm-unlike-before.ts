import { percentIn } from '../../percent-in.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** With fewer sign-ups chance decides how they are spread. */
const leastRows = 200
/**
 * This share of the sign-ups would have to lie elsewhere for both to be alike; of n sign-ups chance alone moves
 * some by the root of n. Set on simulated lists of one audience, of which less than one in a hundred differs more.
 */
const unlike = { hours: { share: 0.18, chance: 1.5 }, weekdays: { share: 0.25, chance: 1 } }
/** Files are written by different clocks, and by that of summer or winter. */
const shifts = [-2, -1, 0, 1, 2]

interface Profile {
  rows: number
  hours: number[]
  weekdays: number[]
}

/**
 * Hours and weekdays of the sign-ups beside those on the account's own lists that were accepted before. People
 * who are addressed in the same way sign up in the same rhythm; another audience honestly has another.
 */
export function rhythmUnlikeBefore({ reports, earlier = [] }: StatedAndFound): Contradiction[] {
  const [now, before] = [profileOf(reports), profileOf(earlier)]
  if (now.rows < leastRows || before.rows < leastRows) return []
  const hours = Math.min(...shifts.map((by) => difference(shifted(now.hours, by), before.hours)))
  const weekdays = difference(now.weekdays, before.weekdays)
  const rows = Math.min(now.rows, before.rows)
  const told = {
    hours: hours >= mostOf(unlike.hours, rows) ? hours : null,
    weekdays: weekdays >= mostOf(unlike.weekdays, rows) ? weekdays : null,
  }
  if (told.hours === null && told.weekdays === null) return []
  return [
    {
      code: 'rhythm_unlike_before',
      pointsTo: 'forgery',
      figures: { hours, weekdays },
      pointer: jsonPointer('methods'),
      ...words(told),
    },
  ]
}

function mostOf({ share, chance }: { share: number; chance: number }, rows: number): number {
  return share + chance / Math.sqrt(rows)
}

function profileOf(reports: readonly ReadReport[]): Profile {
  const profile = { rows: 0, hours: Array<number>(24).fill(0), weekdays: Array<number>(7).fill(0) }
  for (const { rows, hours, weekdays } of findingFacts(reports, 'office_hours_bursts')) {
    profile.rows += rows
    for (const [hour, count] of hours.entries()) profile.hours[hour]! += count
    for (const [weekday, count] of weekdays.entries()) profile.weekdays[weekday]! += count
  }
  return profile
}

function shifted(hours: readonly number[], by: number): number[] {
  return hours.map((_, hour) => hours[(hour + by + 24) % 24]!)
}

/** The share of one that would have to lie elsewhere to be spread as the other. */
function difference(one: readonly number[], other: readonly number[]): number {
  const whole = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const [first, second] = [whole(one), whole(other)]
  return one.reduce((sum, count, i) => sum + Math.abs(count / first - other[i]! / second), 0) / 2
}

function words({ hours, weekdays }: { hours: number | null; weekdays: number | null }) {
  const text = (language: 'de' | 'en', ofHours: string, ofWeekdays: string) =>
    [
      hours !== null && `${ofHours} ${percentIn(hours, language)}`,
      weekdays !== null && `${ofWeekdays} ${percentIn(weekdays, language)}`,
    ]
      .filter((part) => part !== false)
      .join(', ')
  return {
    text: {
      de: `Die Anmeldungen folgen einem anderen Rhythmus als auf den früher freigegebenen Listen dieses Accounts. Anders verteilt sind ${text('de', 'nach Stunden', 'nach Wochentagen')}. Das kann an einer anderen Zielgruppe liegen oder an einer fremden Liste.`,
      en: `The sign-ups follow a different rhythm from this account’s lists approved earlier. Spread differently: ${text('en', 'by hour', 'by weekday')}. This may be due to a different audience, or to somebody else’s list.`,
    },
    advice: {
      de: 'Fragen Sie, über welches Formular und für wen diese Empfänger sich angemeldet haben.',
      en: 'Ask through which form and for whom these recipients signed up.',
    },
  }
}
