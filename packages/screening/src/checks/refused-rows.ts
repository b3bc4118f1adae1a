import { type RowFault, rowFaultTexts } from '../reading/row-fault.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, present, share, sum, weigh } from './check.ts'

export interface RefusedRowsFacts {
  rows: number
  refused: number
  byReason: Partial<Record<RowFault, number>>
}

export const refusedRows: Check<'refused_rows', RefusedRowsFacts, 'info' | 'notice' | 'warning'> = {
  id: 'refused_rows',
  title: { de: 'Nicht lesbare Zeilen', en: 'Rows that could not be read' },
  question: {
    de: 'Ließ sich jede Zeile der Datei lesen?',
    en: 'Could every row of the file be read?',
  },
  why: {
    de: 'Was nicht gelesen werden kann, wird auch nicht freigegeben. Jede solche Zeile steht mit ihrer Nummer im Bericht.',
    en: 'What cannot be read is not approved either. Each such row is listed with its number.',
  },
  kind: 'file',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.001, warning: 0.05 },
  begin: () => ({
    facts: ({ rows, refusedRows }) => ({
      rows,
      refused: sum(refusedRows),
      byReason: present(refusedRows),
    }),
  }),
  severity: ({ refused, rows }, steps) => weigh(refused, rows, steps),
  headline: ({ refused, rows }) => shareOf('rows', share(refused, rows)),
  describe({ refused, rows }) {
    const lines = counted(
      refused,
      { de: 'Zeile ließ', en: 'row' },
      { de: 'Zeilen ließen', en: 'rows' },
    )
    const part = share(refused, rows)
    return {
      de: `${lines.de} sich nicht lesen (${percent(part, 'de')}). Was darin steht, gehört nicht zum Import, bis Sie es berichtigen.`,
      en: `${lines.en} could not be read (${percent(part, 'en')}). What they hold is not part of the import until you correct it.`,
    }
  },
  chart: ({ refused: whole, byReason }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: Object.entries(byReason).map(([reason, count]) => ({
      label: rowFaultTexts[reason as RowFault],
      count,
    })),
  }),
}
