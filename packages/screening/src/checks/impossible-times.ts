import { columnRoleTexts, type MomentRole, momentRoles } from '../columns/column-role.ts'
import { dayOf, isMidnight } from '../moments/days.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, heaviest, share, weigh } from './check.ts'

export interface ImpossibleTimesFacts {
  /** The columns of moments that hold an impossible one. */
  columns: ImpossibleTimes[]
}

export interface ImpossibleTimes {
  role: MomentRole
  /** Rows in which the column says something. */
  filled: number
  /** Cells that are no moment. */
  unreadable: number
  /** Dates that can be read only with day and month the other way round than in the rest of the file. */
  otherOrder: number
  /** Moments before there were newsletters; 1 January 1970 and 1900 are what empty fields become. */
  tooEarly: number
  /** Moments at midnight on 1 January, which many systems fill in where nothing is known. */
  newYear: number
}

/** Above this share New Year's Day is no coincidence: one day in 365 is a quarter of a percent. */
const unlikelyNewYear = 0.02

/** Newsletters did not exist before. */
const firstNewsletters = Date.UTC(1995, 0, 1)

export const impossibleTimes: Check<
  'impossible_times',
  ImpossibleTimesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'impossible_times',
  title: { de: 'Unmögliche Zeitpunkte', en: 'Impossible times' },
  question: {
    de: 'Lassen sich alle Zeitpunkte lesen, und können sie stimmen?',
    en: 'Can all times be read, and can they be true?',
  },
  why: {
    de: 'Ein Zeitpunkt belegt nur etwas, wenn er der wirkliche ist. Der 1. Januar 1970 oder ein Neujahrstag bei vielen Empfängern sind Platzhalter.',
    en: 'A time proves something only if it is the real one. 1 January 1970, or New Year’s Day for many recipients, is a placeholder.',
  },
  kind: 'consent',
  readsMoments: true,
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.001, warning: 0.05, newYear: 0.05 },
  begin({ roles }) {
    const columns = momentRoles.filter((role) => roles.has(role)).map(emptyCount)
    return {
      row(view) {
        for (const column of columns) {
          const state = view.momentState(column.role)
          if (state === 'empty') continue
          column.filled++
          if (state === 'read') countMoment(column, view.moment(column.role))
          else if (state === 'unreadable') column.unreadable++
          else column.otherOrder++
        }
      },
      facts() {
        const found = columns.filter((column) => wrongIn(column) > 0 || hasNewYears(column))
        return found.length === 0 ? null : { columns: found }
      },
    }
  },
  severity({ columns }, limits) {
    return heaviest(
      columns.map((column) => {
        const many = column.newYear >= column.filled * limits.newYear!
        return weigh(wrongIn(column) + (many ? column.newYear : 0), column.filled, limits)
      }),
    )
  },
  headline: ({ columns }) =>
    shareOf(
      'moments',
      Math.max(
        ...columns.map((column) =>
          share(wrongIn(column) + (hasNewYears(column) ? column.newYear : 0), column.filled),
        ),
      ),
    ),
  describe({ columns }) {
    const list = (language: keyof Text) =>
      columns.map((column) => describeColumn(column, language)).join('; ')
    return {
      de: `Diese Zeitpunkte können nicht stimmen. ${list('de')}.`,
      en: `These times cannot be right. ${list('en')}.`,
    }
  },
}

function emptyCount(role: MomentRole): ImpossibleTimes {
  return { role, filled: 0, unreadable: 0, otherOrder: 0, tooEarly: 0, newYear: 0 }
}

function countMoment(column: ImpossibleTimes, instant: number): void {
  if (instant < firstNewsletters) column.tooEarly++
  else if (isMidnight(instant) && newYearDays.has(dayOf(instant))) column.newYear++
}

function wrongIn({ unreadable, otherOrder, tooEarly }: ImpossibleTimes): number {
  return unreadable + otherOrder + tooEarly
}

function hasNewYears({ newYear, filled }: ImpossibleTimes): boolean {
  return newYear > filled * unlikelyNewYear
}

const newYearDays = new Set(
  Array.from({ length: 200 }, (_, year) => dayOf(Date.UTC(1995 + year, 0, 1))),
)

function describeColumn(column: ImpossibleTimes, language: keyof Text): string {
  const parts = (['unreadable', 'otherOrder', 'tooEarly', 'newYear'] as const)
    .filter((kind) => (kind === 'newYear' ? hasNewYears(column) : column[kind] > 0))
    .map((kind) => {
      const count = counted(column[kind], kindTexts[kind], kindTexts[kind])[language]
      return `${count} (${percent(share(column[kind], column.filled), language)})`
    })
  const name = columnRoleTexts[column.role][language]
  return `${name[0]!.toUpperCase()}${name.slice(1)}: ${parts.join(', ')}`
}

const kindTexts: Record<'unreadable' | 'otherOrder' | 'tooEarly' | 'newYear', Text> = {
  unreadable: { de: 'nicht lesbar', en: 'unreadable' },
  otherOrder: { de: 'mit vertauschtem Tag und Monat', en: 'with day and month swapped' },
  tooEarly: { de: 'vor 1995', en: 'before 1995' },
  newYear: { de: 'genau am 1. Januar', en: 'exactly on 1 January' },
}
