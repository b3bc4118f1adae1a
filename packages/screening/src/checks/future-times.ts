import { columnRoleTexts, type MomentRole, momentRoles } from '../columns/column-role.ts'
import { counted, shareOf, type Text } from '../text.ts'
import { type Check, present, share, weigh } from './check.ts'

export interface FutureTimesFacts {
  rows: number
  /** Rows with at least one moment in the future. */
  future: number
  /** The same by column. */
  columns: Partial<Record<MomentRole, number>>
}

/** A time without a zone may be from a zone ahead of ours. */
const tolerance = 86_400_000

export const futureTimes: Check<'future_times', FutureTimesFacts, 'info' | 'notice' | 'warning'> = {
  id: 'future_times',
  title: { de: 'Zeitpunkte in der Zukunft', en: 'Times in the future' },
  question: {
    de: 'Liegen Anmeldungen, Bestätigungen oder Kontakte in der Zukunft?',
    en: 'Are sign-ups, confirmations or contacts in the future?',
  },
  why: {
    de: 'Was erst noch kommt, kann niemand dokumentiert haben. Meist sind Tag und Monat vertauscht, oder die Spalte bedeutet etwas anderes.',
    en: 'Nobody can have recorded what has not happened yet. Usually day and month are swapped, or the column means something else.',
  },
  kind: 'consent',
  readsMoments: true,
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0, warning: 0.01 },
  begin({ now, roles }) {
    const watched = momentRoles.filter((role) => roles.has(role))
    const counts = watched.map(() => 0)
    let future = 0
    return {
      row(view) {
        let found = false
        for (let i = 0; i < watched.length; i++) {
          if (!(view.moment(watched[i]!) > now + tolerance)) continue
          counts[i]!++
          found = true
        }
        if (found) future++
      },
      facts({ valid }) {
        const columns = Object.fromEntries(watched.map((role, i) => [role, counts[i]!]))
        return watched.length === 0 ? null : { rows: valid, future, columns: present(columns) }
      },
    }
  },
  severity: ({ future, rows }, steps) => weigh(future, rows, steps),
  headline: ({ future, rows }) => shareOf('rows', share(future, rows)),
  describe({ future, columns }) {
    const rows = counted(future, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const list = (language: keyof Text) =>
      (Object.keys(columns) as MomentRole[])
        .map((role) => columnRoleTexts[role][language])
        .join(', ')
    return {
      de: `In ${rows.de} liegt ein Zeitpunkt in der Zukunft (${list('de')}). Prüfen Sie, ob Tag und Monat vertauscht sind.`,
      en: `In ${rows.en} a time is in the future (${list('en')}). Check whether day and month are swapped.`,
    }
  },
}
