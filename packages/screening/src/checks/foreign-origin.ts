import { type ForeignKind, foreignKinds, originReader } from '../columns/row-origin.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, kindBars, present, share, weigh } from './check.ts'

export interface ForeignOriginFacts {
  /** Rows that say where the recipient comes from. */
  rows: number
  /** Those of them that say so: bought or rented, gathered from websites or directories, got from somebody else. */
  kinds: Partial<Record<ForeignKind, number>>
}

/** What the column of origin says of lists that are not one's own, in its words. */
export const foreignOrigin: Check<
  'foreign_origin',
  ForeignOriginFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'foreign_origin',
  title: { de: 'Fremde Herkunft laut Datei', en: 'Outside origin according to the file' },
  question: {
    de: 'Steht in der Liste, dass Adressen gekauft oder gesammelt sind oder von anderen stammen?',
    en: 'Does the list say that addresses were bought, gathered or obtained from others?',
  },
  why: {
    de: 'Wenn Listen zusammengeführt werden, bleibt oft die Spalte stehen, die sagt, woher die Adressen wirklich stammen. Fragen Sie nach diesen Zeilen, wenn die Angaben davon nichts sagen.',
    en: 'When lists are merged, the column that says where the addresses really come from often remains. Ask about these rows if the details do not mention it.',
  },
  kind: 'consent',
  forDesk: true,
  needs: ['source'],
  weights: ['info', 'notice', 'warning'],
  thresholds: { least: 5, notice: 0.005, warning: 0.1 },
  begin({ headings }) {
    const counts = [0, 0, 0, 0]
    const { read } = originReader(headings)
    let rows = 0
    return {
      row(view) {
        const origin = view.isNew ? read(view) : null
        if (origin === null) return
        rows++
        counts[origin.foreign]!++
      },
      facts() {
        const found = foreignKinds.map((kind, place) => [kind, counts[place + 1]!] as const)
        return rows === 0 ? null : { rows, kinds: present(Object.fromEntries(found)) }
      },
    }
  },
  severity: (facts, steps) => weigh(foreignIn(facts), facts.rows, steps),
  headline: (facts) => shareOf('rows', share(foreignIn(facts), facts.rows)),
  describe(facts) {
    const { rows, kinds } = facts
    const found = counted(
      foreignIn(facts),
      { de: 'Zeile nennt', en: 'row names' },
      { de: 'Zeilen nennen', en: 'rows name' },
    )
    const list = (language: keyof Text) =>
      Object.entries(kinds)
        .map(([kind, count]) => {
          const part = percent(share(count, rows), language)
          return `${kindTexts[kind as ForeignKind][language]} (${part})`
        })
        .join(', ')
    return {
      de: `${found.de} eine fremde Herkunft: ${list('de')}.`,
      en: `${found.en} an outside origin: ${list('en')}.`,
    }
  },
  chart: ({ kinds, rows }) => kindBars(kinds, kindTexts, rows),
}

function foreignIn({ kinds }: ForeignOriginFacts): number {
  return Object.values(kinds).reduce((total, rows) => total + rows, 0)
}

const kindTexts: Readonly<Record<ForeignKind, Text>> = {
  bought: { de: 'gekauft oder gemietet', en: 'bought or rented' },
  gathered: { de: 'gesammelt', en: 'gathered' },
  shared: { de: 'von anderen erhalten', en: 'obtained from others' },
}
