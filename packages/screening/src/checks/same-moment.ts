import { columnRoleTexts, type MomentRole } from '../columns/column-role.ts'
import { mostFrequent, NumberSample } from '../counting/number-sample.ts'
import { dayOf, dayText, isMidnight } from '../moments/days.ts'
import { percent, shareOf, type Text, writtenDate } from '../text.ts'
import { type Check, heaviest, share } from './check.ts'

export interface SameMomentFacts {
  columns: SameMoment[]
}

export interface SameMoment {
  role: MomentRole
  /** Rows with a moment in the column. */
  rows: number
  /** How many of them were looked at: all, or a random sample. */
  drawn: number
  /** The most frequent second; null where no moment has a time of day. `rows`: among those drawn. */
  second: { at: string; rows: number } | null
  /** The most frequent day. */
  day: { day: string; rows: number }
  /** All within a week before the screening, as a form delivers them. Missing from reports of earlier versions. */
  lately?: boolean
}

const week = 7 * 86_400_000

const watched = ['signed_up_at', 'confirmed_at'] as const

export const sameMoment: Check<'same_moment', SameMomentFacts, 'notice' | 'warning'> = {
  id: 'same_moment',
  title: { de: 'Viele zum selben Zeitpunkt', en: 'Many at the same moment' },
  question: {
    de: 'Haben sich viele Empfänger in derselben Sekunde oder am selben Tag angemeldet?',
    en: 'Did many recipients sign up in the same second or on the same day?',
  },
  why: {
    de: 'Menschen melden sich nacheinander an. Derselbe Zeitpunkt bei vielen ist meist der eines Imports in ein früheres System und belegt keine Anmeldung.',
    en: 'People sign up one after the other. The same moment for many is usually that of an import into an earlier system, and proves no sign-up.',
  },
  kind: 'consent',
  readsMoments: true,
  weights: ['notice', 'warning'],
  thresholds: { least: 20, notice: 0.05, warning: 0.5, day: 0.4 },
  begin({ roles, now }) {
    const samples = watched
      .filter((role) => roles.has(role))
      .map((role) => ({ role, sample: new NumberSample() }))
    return {
      row(view) {
        for (const { role, sample } of samples) {
          const instant = view.moment(role)
          if (!Number.isNaN(instant)) sample.offer(view.draw, Math.floor(instant / 1000))
        }
      },
      facts() {
        const columns = samples.flatMap(({ role, sample }) => describeSample(role, sample, now))
        return columns.length === 0 ? null : { columns }
      },
    }
  },
  severity({ columns }, limits) {
    return heaviest(columns.map((column) => weighColumn(column, limits)))
  },
  headline({ columns }) {
    const { drawn, second, day } = columns.reduce((one, other) =>
      share(other.day.rows, other.drawn) > share(one.day.rows, one.drawn) ? other : one,
    )
    // Most of the day in one second is the second's; what is spread over it is the day's.
    return second && second.rows * 2 > day.rows
      ? shareOf('inOneSecond', share(second.rows, drawn))
      : shareOf('onOneDay', share(day.rows, drawn))
  },
  describe({ columns }) {
    const list = (language: keyof Text) =>
      columns.map((column) => describeColumn(column, language)).join(' ')
    return { de: list('de'), en: list('en') }
  },
}

function describeSample(role: MomentRole, sample: NumberSample, now: number): SameMoment[] {
  const seconds = sample.sorted()
  if (seconds.length === 0) return []
  const [second] = mostFrequent(
    seconds.filter((each) => !isMidnight(each * 1000)),
    1,
  )
  const [day] = mostFrequent(
    seconds.map((each) => dayOf(each * 1000)),
    1,
  )
  const at = second && `${new Date(second.number * 1000).toISOString().slice(0, 19)}Z`
  return [
    {
      role,
      rows: sample.offered,
      drawn: seconds.length,
      second: second ? { at: at!, rows: second.times } : null,
      day: { day: dayText(day!.number), rows: day!.times },
      lately: seconds[0]! * 1000 > now - week,
    },
  ]
}

function weighColumn(
  { drawn, second, day, lately = false }: SameMoment,
  limits: Readonly<Record<string, number>>,
): 'notice' | 'warning' | null {
  const inSecond = second !== null && second.rows >= limits.least! ? share(second.rows, drawn) : 0
  const inDay = day.rows >= limits.least! ? share(day.rows, drawn) : 0
  if (inSecond >= limits.warning!) return 'warning'
  // A trade fair takes one day, so a day alone warns of nothing; and what a form brings in a day is of that day.
  return inSecond >= limits.notice! || (inDay >= limits.day! && !lately) ? 'notice' : null
}

function describeColumn({ role, drawn, second, day }: SameMoment, language: keyof Text): string {
  const name = columnRoleTexts[role][language]
  const part = (rows: number) => percent(share(rows, drawn), language)
  const onDay = `${part(day.rows)} ${preposition[language]} ${writtenDate(day.day)[language]}`
  if (second === null) return `${frequentText[language]} (${name}): ${onDay}.`
  const date = writtenDate(second.at.slice(0, 10))[language]
  const inSecond = `${part(second.rows)} ${preposition[language]} ${date}, ${second.at.slice(11, 19)}`
  return `${frequentText[language]} (${name}): ${inSecond}; ${onDay}.`
}

const frequentText: Text = { de: 'Häufigster Zeitpunkt', en: 'Most frequent moment' }
const preposition: Text = { de: 'am', en: 'on' }
