import type { DayOrderFacts } from '../moments/day-order.ts'
import { counted, type Text } from '../text.ts'
import type { Check } from './check.ts'

/** Says how dates such as 03/02/2024 were read, so that the customer can correct it. */
export const dateOrder: Check<'date_order', DayOrderFacts, 'info' | 'notice'> = {
  id: 'date_order',
  title: { de: 'Reihenfolge von Tag und Monat', en: 'Order of day and month' },
  question: {
    de: 'Ist 03/02/2024 der 3. Februar oder der 2. März?',
    en: 'Is 03/02/2024 the 3rd of February or the 2nd of March?',
  },
  why: {
    de: 'Davon hängt ab, wann sich jemand angemeldet hat. Die ganze Datei wird in einer Reihenfolge gelesen, die ein einziges Datum wie 31/01/2024 klärt.',
    en: 'When somebody signed up depends on it. The whole file is read in one order, which a single date such as 31/01/2024 settles.',
  },
  kind: 'consent',
  weights: ['info', 'notice'],
  thresholds: {},
  begin: () => ({ facts: ({ dayOrder }) => dayOrder }),
  severity: ({ told, cellsAgainst }) => (told && cellsAgainst === 0 ? 'info' : 'notice'),
  headline: ({ order }) => shortOrderTexts[order],
  describe({ order, cellsFor, cellsAgainst, cellsOpen, told }) {
    const first = orderTexts[order]
    const cells = { de: 'Datumsangaben', en: 'dates' }
    const date = { de: 'Datumsangabe', en: 'date' }
    const open = counted(cellsOpen, date, cells)
    const for_ = counted(cellsFor, date, cells)
    const against = counted(cellsAgainst, date, cells)
    const reason: Text = told
      ? { de: `${for_.de} lassen nur das zu.`, en: `${for_.en} allow nothing else.` }
      : {
          de: 'Keine Mehrheit belegt das; bitte prüfen Sie es.',
          en: 'There is no majority to prove it; please check.',
        }
    const contradiction: Text =
      cellsAgainst === 0
        ? { de: '', en: '' }
        : {
            de: ` ${against.de} passen nur zur anderen Reihenfolge.`,
            en: ` ${against.en} fit only the other order.`,
          }
    return {
      de: `Gelesen wurde ${first.de}, was ${open.de} entscheidet. ${reason.de}${contradiction.de}`,
      en: `Dates were read ${first.en}, which decides ${open.en}. ${reason.en}${contradiction.en}`,
    }
  },
}

const orderTexts: Record<DayOrderFacts['order'], Text> = {
  day_first: { de: 'mit dem Tag zuerst', en: 'with the day first' },
  month_first: { de: 'mit dem Monat zuerst', en: 'with the month first' },
}

const shortOrderTexts: Record<DayOrderFacts['order'], Text> = {
  day_first: { de: 'Tag zuerst', en: 'day first' },
  month_first: { de: 'Monat zuerst', en: 'month first' },
}
