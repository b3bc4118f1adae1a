import { dayText } from '../moments/days.ts'
import { counted, writtenDate } from '../text.ts'
import type { Check } from './check.ts'
import { byMonth, DayCounts, everyMonth } from './signups-over-time.ts'

export interface OrdersOverTimeFacts {
  /** Rows with an order between 1995 and now. */
  rows: number
  /** By month, ascending, without empty months; the last twenty years at most. */
  months: { month: string; rows: number }[]
  /** Rows in months before those. */
  earlier: number
  /** The days of the first and of the last order, `YYYY-MM-DD`; missing from reports of earlier versions. */
  first?: string
  last?: string
}

/** Informs: how old a relation with customers may be is a question of law, and statements name a period. */
export const ordersOverTime: Check<'orders_over_time', OrdersOverTimeFacts, 'info'> = {
  id: 'orders_over_time',
  title: { de: 'Bestellungen im Zeitverlauf', en: 'Orders over time' },
  question: {
    de: 'Wann haben die Empfänger bestellt?',
    en: 'When did the recipients order?',
  },
  why: {
    de: 'Wer lange nichts bestellt hat, rechnet nicht mehr mit Post. Hier sieht man, ob die Bestellungen in die Zeit fallen, die Sie angeben.',
    en: 'People who have not ordered for a long time no longer expect mail. This shows whether the orders are from the period you state.',
  },
  kind: 'consent',
  needs: ['ordered_at'],
  readsMoments: true,
  weights: ['info'],
  thresholds: {},
  begin({ now }) {
    const days = new DayCounts(now)
    return {
      row: (view) => days.add(view.moment('ordered_at')),
      facts() {
        const found = days.filled()
        if (found.length === 0) return null
        const first = dayText(found[0]!.day)
        return { ...byMonth(found), first, last: dayText(found.at(-1)!.day) }
      },
    }
  },
  severity: () => 'info',
  headline: ({ rows }) =>
    counted(rows, { de: 'Bestellung', en: 'order' }, { de: 'Bestellungen', en: 'orders' }),
  describe({ rows, months, earlier }) {
    const first = writtenDate(months[0]!.month)
    const last = writtenDate(months.at(-1)!.month)
    const found = counted(
      rows,
      { de: 'Bestellung', en: 'order' },
      { de: 'Bestellungen', en: 'orders' },
    )
    return {
      de: `${found.de} von ${first.de}${earlier > 0 ? ' und früher' : ''} bis ${last.de}.`,
      en: `${found.en} from ${first.en}${earlier > 0 ? ' and before' : ''} to ${last.en}.`,
    }
  },
  chart: ({ months, first, last }) => ({
    kind: 'columns',
    columns: everyMonth(months, first, last),
  }),
}
