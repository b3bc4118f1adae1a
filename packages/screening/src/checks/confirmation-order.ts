import { isMidnight } from '../moments/days.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, heaviest, severities, share, weigh } from './check.ts'

export interface ConfirmationOrderFacts {
  /** Rows with a time of sign-up and a time of confirmation. */
  both: number
  /** Confirmed within a day after sign-up, as people do. */
  withinDay: number
  /** Confirmed more than 90 days after sign-up. */
  late: number
  /** Confirmed up to 14 hours before sign-up, as happens where the two are in different time zones. */
  hoursBefore: number
  /** Confirmed longer before sign-up. */
  daysBefore: number
  /** The same instant for both, to the second. */
  same: number
  /** Rows by how soon they confirmed, at most so many seconds after sign-up. Missing from earlier reports. */
  delays?: { within: number; rows: number }[]
}

const hour = 3_600_000
const day = 24 * hour
/** In seconds: what a program needs, then what people do. */
const steps = [10, 60, 300, 1800, 10_800, 86_400] as const

export const confirmationOrder: Check<'confirmation_order', ConfirmationOrderFacts> = {
  id: 'confirmation_order',
  title: { de: 'Anmeldung und Bestätigung', en: 'Sign-up and confirmation' },
  question: {
    de: 'Liegt jede Bestätigung nach der Anmeldung, und in dem Abstand, den Menschen brauchen?',
    en: 'Does each confirmation come after the sign-up, and after as long as people take?',
  },
  why: {
    de: 'Eine echte Bestätigung kommt Sekunden bis Tage nach der Anmeldung. Steht bei fast allen derselbe Zeitpunkt, hat ein Import beide Spalten gefüllt.',
    en: 'A real confirmation comes seconds to days after the sign-up. If both are the same moment for nearly everybody, an import filled the two columns.',
  },
  kind: 'consent',
  needs: ['signed_up_at', 'confirmed_at'],
  readsMoments: true,
  weights: severities,
  thresholds: {
    ...{ sameNotice: 0.2, sameWarning: 0.9, lateNotice: 0.05, lateWarning: 0.5 },
    ...{ hoursNotice: 0.02, daysNotice: 0.001, daysWarning: 0.02, daysSerious: 0.5 },
  },
  begin() {
    const facts = { both: 0, withinDay: 0, late: 0, hoursBefore: 0, daysBefore: 0, same: 0 }
    const delays = steps.map((within) => ({ within, rows: 0 }))
    return {
      row(view) {
        const signUp = view.moment('signed_up_at')
        const confirmed = view.moment('confirmed_at')
        const gap = confirmed - signUp
        if (Number.isNaN(gap)) return
        facts.both++
        // A date without a time of day may be any hour of its day.
        const slack = isMidnight(signUp) || isMidnight(confirmed) ? day : 0
        if (gap >= 0 && slack === 0) {
          const step = delays.find(({ within }) => gap <= within * 1000)
          if (step) step.rows++
        }
        if (gap + slack < 0) gap + slack < -14 * hour ? facts.daysBefore++ : facts.hoursBefore++
        else if (gap === 0 && slack === 0) facts.same++
        else if (gap <= day + slack) facts.withinDay++
        else if (gap > 90 * day) facts.late++
      },
      facts: () => (facts.both === 0 ? null : { ...facts, delays }),
    }
  },
  severity({ both, late, hoursBefore, daysBefore, same }, limits) {
    return heaviest([
      weigh(daysBefore, both, {
        ...{ notice: limits.daysNotice!, warning: limits.daysWarning! },
        serious: limits.daysSerious!,
      }),
      weigh(hoursBefore, both, { notice: limits.hoursNotice! }),
      weigh(late, both, { notice: limits.lateNotice!, warning: limits.lateWarning! }),
      weigh(same, both, { notice: limits.sameNotice!, warning: limits.sameWarning! }),
      'info',
    ])
  },
  chart: (facts) => ({
    kind: 'bars',
    bars: gaps.map((gap) => ({ label: gapTexts[gap], count: facts[gap] })),
    whole: facts.both,
    full: 'whole',
  }),
  headline: ({ both, late, same, hoursBefore, daysBefore }) =>
    shareOf('oddConfirmations', share(late + same + hoursBefore + daysBefore, both)),
  describe(facts) {
    const { both } = facts
    const rows = counted(both, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const list = (language: keyof Text) =>
      gaps
        .filter((gap) => facts[gap] > 0)
        .map((gap) => `${percent(share(facts[gap], both), language)} ${gapTexts[gap][language]}`)
        .join(', ')
    return {
      de: `Anmeldung und Bestätigung stehen in ${rows.de}: ${list('de')}.`,
      en: `Sign-up and confirmation are given in ${rows.en}: ${list('en')}.`,
    }
  },
}

const gaps = ['withinDay', 'late', 'same', 'hoursBefore', 'daysBefore'] as const

const gapTexts: Record<(typeof gaps)[number], Text> = {
  withinDay: { de: 'binnen eines Tages bestätigt', en: 'confirmed within a day' },
  late: { de: 'nach mehr als 90 Tagen', en: 'after more than 90 days' },
  same: { de: 'zum selben Zeitpunkt wie die Anmeldung', en: 'at the instant of the sign-up' },
  hoursBefore: { de: 'Stunden vor der Anmeldung', en: 'hours before the sign-up' },
  daysBefore: { de: 'Tage vor der Anmeldung', en: 'days before the sign-up' },
}
