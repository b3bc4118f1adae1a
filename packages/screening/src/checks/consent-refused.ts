import { flagValue, statusMeaning } from '../columns/status-meaning.ts'
import { TextCodes } from '../columns/text-codes.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface ConsentRefusedFacts {
  rows: number
  /** Rows whose consent column says yes, and those where it says no. */
  given: number
  refused: number
  /** Rows with something else in it: a text, a version. */
  other: number
}

const given = 1
const refused = 2
const other = 3

export const consentRefused: Check<
  'consent_refused',
  ConsentRefusedFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'consent_refused',
  title: { de: 'Empfänger ohne Einwilligung', en: 'Recipients without consent' },
  question: {
    de: 'Steht bei Empfängern in der Datei selbst, dass sie nicht eingewilligt haben?',
    en: 'Does the file itself say that recipients did not consent?',
  },
  why: {
    de: 'Kunden- und Shoplisten enthalten auch Personen, die keinen Newsletter wollten. Solche Zeilen geraten leicht mit in einen Import.',
    en: 'Lists of customers and shops also hold people who did not want a newsletter. Such rows easily slip into an import.',
  },
  kind: 'consent',
  needs: ['consent'],
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0, warning: 0.01 },
  begin() {
    const codes = new TextCodes(meaningOf)
    const counts = [0, 0, 0, 0]
    return {
      row: (view) => void counts[view.code('consent', codes)]!++,
      facts: ({ valid }) => ({
        rows: valid,
        given: counts[given]!,
        refused: counts[refused]!,
        other: counts[other]!,
      }),
    }
  },
  severity: (facts, steps) =>
    facts.refused === 0 ? null : weigh(facts.refused, facts.rows, steps),
  headline: ({ refused, rows }) => shareOf('rows', share(refused, rows)),
  describe(facts) {
    const rows = counted(facts.refused, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const part = share(facts.refused, facts.rows)
    return {
      de: `In ${rows.de} (${percent(part, 'de')}) steht in der Spalte zur Einwilligung ein Nein. Nehmen Sie diese Empfänger aus der Liste, oder sagen Sie uns, was die Spalte bedeutet.`,
      en: `In ${rows.en} (${percent(part, 'en')}) the consent column says no. Please remove these recipients from the list, or tell us what the column means.`,
    }
  },
}

/** Yes and no stand as flags or as what a mail platform calls them. */
function meaningOf(text: string): number {
  const flag = flagValue(text)
  if (flag !== null) return flag ? given : refused
  const status = statusMeaning(text)
  if (status === null || status === 'unconfirmed') return other
  return status === 'active' ? given : refused
}
