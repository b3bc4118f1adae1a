import { otherCode, rowMeaning } from '../columns/row-meaning.ts'
import { type StatusMeaning, statusMeanings } from '../columns/status-meaning.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, present, severities, share } from './check.ts'

export interface StatusColumnFacts {
  rows: number
  /** Rows by what their status says, as far as it is known. */
  meanings: Partial<Record<StatusMeaning, number>>
  /** Rows with another value: it is free text and is not repeated here. */
  other: number
}

export const statusColumn: Check<'status_column', StatusColumnFacts> = {
  id: 'status_column',
  title: { de: 'Status der Empfänger', en: 'Status of the recipients' },
  question: {
    de: 'Sind Abgemeldete, Unzustellbare oder Unbestätigte in der Liste?',
    en: 'Are unsubscribed, bounced or unconfirmed recipients in the list?',
  },
  why: {
    de: 'Wer sich abgemeldet oder beschwert hat, darf nicht wieder angeschrieben werden. Exporte enthalten diese Empfänger oft mit, ohne dass man es merkt.',
    en: 'Anyone who unsubscribed or complained must not be mailed again. Exports often include these recipients without anybody noticing.',
  },
  kind: 'consent',
  weights: severities,
  thresholds: { least: 10, gone: 0.001, bounced: 0.02, unconfirmed: 0.02 },
  begin({ headings, roles }) {
    if (!roles.has('status') && !roles.has('blocked')) return { facts: () => null }
    const meaningOf = rowMeaning(headings)
    const counts = Array<number>(otherCode + 1).fill(0)
    return {
      row: (view) => void counts[meaningOf(view)]!++,
      facts: ({ valid }) => ({
        rows: valid,
        meanings: present(
          Object.fromEntries(statusMeanings.map((meaning, i) => [meaning, counts[i + 1]!])),
        ),
        other: counts[otherCode]!,
      }),
    }
  },
  severity({ rows, meanings }, { least, gone, bounced, unconfirmed }) {
    const reaches = (count: number, step: number) => count >= least! && count >= rows * step
    const left = goneIn(meanings)
    if (reaches(left, gone!)) return 'serious'
    if (reaches(meanings.bounced ?? 0, bounced!)) return 'warning'
    if (reaches(meanings.unconfirmed ?? 0, unconfirmed!)) return 'warning'
    if (doubtfulIn(meanings) > 0) return 'notice'
    return Object.keys(meanings).length > 0 ? 'info' : null
  },
  headline({ rows, meanings }) {
    const doubtful = doubtfulIn(meanings)
    if (doubtful > 0) return shareOf('rows', share(doubtful, rows))
    return meanings.active === rows ? allActive : noneDoubtful
  },
  describe({ rows, meanings, other }) {
    const list = (language: keyof Text) =>
      [...statusMeanings.filter((meaning) => meanings[meaning]), ...(other > 0 ? ['other'] : [])]
        .map((meaning) => {
          const count = meaning === 'other' ? other : meanings[meaning as StatusMeaning]!
          const text = meaningTexts[meaning as StatusMeaning | 'other']
          return `${counted(count, text, text)[language]} (${percent(share(count, rows), language)})`
        })
        .join(', ')
    const advice = goneIn(meanings) > 0 || meanings.bounced ? takeOut : { de: '', en: '' }
    return {
      de: `Laut den Spalten zu Status und Sperren sind in der Liste: ${list('de')}.${advice.de}`,
      en: `According to its status columns, the list contains: ${list('en')}.${advice.en}`,
    }
  },
  chart: ({ rows: whole, meanings, other }) => {
    const bars = statusMeanings
      .filter((meaning) => meanings[meaning])
      .map((meaning) => ({ label: meaningTexts[meaning], count: meanings[meaning]! }))
    if (other > 0) bars.push({ label: meaningTexts.other, count: other })
    return { kind: 'bars', full: 'whole', whole, bars }
  },
}

/** Recipients who no longer want mail, or must not get it. */
function goneIn(meanings: StatusColumnFacts['meanings']): number {
  const { unsubscribed = 0, complained = 0, blocked = 0 } = meanings
  return unsubscribed + complained + blocked
}

/** These, as well as those who cannot be reached or have not confirmed. */
function doubtfulIn(meanings: StatusColumnFacts['meanings']): number {
  return goneIn(meanings) + (meanings.bounced ?? 0) + (meanings.unconfirmed ?? 0)
}

const allActive: Text = { de: 'alle aktiv', en: 'all active' }

const noneDoubtful: Text = {
  de: 'keine Abgemeldeten oder Unzustellbaren erkannt',
  en: 'no unsubscribed or bounced recipients recognised',
}

const takeOut: Text = {
  de: ' Wer sich abgemeldet oder beschwert hat, gesperrt oder unzustellbar ist, gehört nicht in den Import.',
  en: ' Anyone who unsubscribed or complained, is blocked or bounced does not belong in the import.',
}

const meaningTexts: Record<StatusMeaning | 'other', Text> = {
  active: { de: 'aktiv', en: 'active' },
  unconfirmed: { de: 'unbestätigt', en: 'unconfirmed' },
  inactive: { de: 'inaktiv', en: 'inactive' },
  unsubscribed: { de: 'abgemeldet', en: 'unsubscribed' },
  bounced: { de: 'unzustellbar', en: 'bounced' },
  complained: { de: 'mit Beschwerde', en: 'complained' },
  blocked: { de: 'gesperrt', en: 'blocked' },
  other: { de: 'mit anderem Wert', en: 'with another value' },
}
