import { rowMeaning } from '../columns/row-meaning.ts'
import { statusMeanings } from '../columns/status-meaning.ts'
import { percent, shareOf } from '../text.ts'
import { type Check, share } from './check.ts'

export interface SuppressionExportFacts {
  rows: number
  /** Rows that say of themselves that they must not be mailed, and rows that say that they may. */
  gone: number
  kept: number
  /** The sender whose export it is, by its headings. */
  sender: string | null
}

export const suppressionExport: Check<'suppression_export', SuppressionExportFacts, 'serious'> = {
  id: 'suppression_export',
  title: { de: 'Export einer Sperrliste', en: 'Export of a suppression list' },
  question: {
    de: 'Ist die Datei ein Export von Abgemeldeten, Gesperrten oder Unzustellbaren?',
    en: 'Is the file an export of unsubscribed, blocked or undeliverable recipients?',
  },
  why: {
    de: 'Solche Exporte geraten leicht statt der Abonnenten in den Import. Wer darin steht, darf keine Werbung erhalten oder ist nicht zu erreichen.',
    en: 'Such exports are easily imported instead of the subscribers. The people in them must not get advertising, or cannot be reached.',
  },
  kind: 'consent',
  weights: ['serious'],
  thresholds: { least: 10, gone: 0.95, kept: 0.1 },
  begin({ headings, roles, suppressionSender }) {
    const counts = { gone: 0, kept: 0 }
    const told = roles.has('status') || roles.has('blocked')
    if (suppressionSender === null && !told) return { facts: () => null }
    const meaningOf = rowMeaning(headings)
    return {
      row(view) {
        const code = meaningOf(view)
        if (code >= firstGone && code <= lastGone) counts.gone++
        else if (code === active) counts.kept++
      },
      facts: ({ valid }) => ({ rows: valid, ...counts, sender: suppressionSender }),
    }
  },
  severity({ rows, gone, kept, sender }, steps) {
    if (sender !== null) return kept <= rows * steps.kept! ? 'serious' : null
    return gone >= steps.least! && gone >= rows * steps.gone! ? 'serious' : null
  },
  headline: ({ rows, gone, sender }) =>
    sender === null ? shareOf('rows', share(gone, rows)) : { de: sender, en: sender },
  describe({ rows, gone, sender }) {
    const part = share(gone, rows)
    const reason =
      sender === null
        ? {
            de: `In ${percent(part, 'de')} der Zeilen steht, dass der Empfänger abgemeldet, gesperrt oder unzustellbar ist.`,
            en: `${percent(part, 'en')} of the rows say that the recipient is unsubscribed, blocked or undeliverable.`,
          }
        : {
            de: `Die Datei hat die Form, in der ${sender} Abgemeldete, Gesperrte oder Unzustellbare exportiert.`,
            en: `The file has the form in which ${sender} exports unsubscribed, blocked or undeliverable recipients.`,
          }
    return {
      de: `${reason.de} Ziehen Sie diesen Import zurück, laden Sie die Datei dort hoch, wo Ihre Plattform Sperrlisten entgegennimmt, und importieren Sie den Export der Abonnenten.`,
      en: `${reason.en} Withdraw this import, upload the file where your platform accepts suppression lists, and import the export of the subscribers.`,
    }
  },
}

const active = statusMeanings.indexOf('active') + 1
/** From unsubscribed to blocked, all are gone. */
const firstGone = statusMeanings.indexOf('unsubscribed') + 1
const lastGone = statusMeanings.length
