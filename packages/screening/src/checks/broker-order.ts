import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import type { FileShape, SortedColumn } from '../shape/file-shape.ts'
import type { Text } from '../text.ts'
import { type Check, share, type Totals } from './check.ts'

export interface BrokerOrderFacts {
  /** Orders of the rows that say nothing about how they came together. */
  sortedBy: Order[]
  /** Whether sign-ups follow each other in time; null where there are none to compare. */
  inTimeOrder: boolean | null
  /** Share of recipients at public providers: companies are sorted by domain for honest reasons too. */
  freeMail: number
  /** Neighbouring rows that were compared. Missing from reports of earlier versions, like the next. */
  neighbours?: number
  /** How many of them follow each order: about half where there is none. */
  followed?: { by: Order | 'time'; neighbours: number }[]
}

type Order = 'address' | 'domain' | 'name' | 'grouped_column' | 'text_column'

export const brokerOrder: Check<'broker_order', BrokerOrderFacts, 'info' | 'notice'> = {
  id: 'broker_order',
  title: { de: 'Sortierung wie bei gehandelten Listen', en: 'Sorted like traded lists' },
  question: {
    de: 'Ist die Liste sortiert wie bei Adresshändlern statt nach der Zeit, in der sie gewachsen ist?',
    en: 'Is the list sorted the way address brokers sort, rather than in the order in which it grew?',
  },
  why: {
    de: 'Eine eigene Liste kommt meist in der Reihenfolge der Anmeldungen oder der Kundennummern. Adresshändler liefern nach Domain, Adresse oder Postleitzahl. Auch ehrliche Listen werden sortiert: Für sich allein sagt die Reihenfolge wenig.',
    en: 'Your own list usually comes in the order of sign-ups or customer numbers. Brokers deliver by domain, address or postcode. Honest lists are sorted too: the order alone says little.',
  },
  kind: 'shape',
  weights: ['info', 'notice'],
  thresholds: { freeMail: 0.5 },
  begin: () => ({
    facts({ shape, domains, unique }) {
      const natural = shape.sortedBy.some(({ kind }) => kind === 'moment')
      const orders = shape.sortedBy.map(orderOf).filter((order) => order !== null)
      return {
        sortedBy: natural ? [] : [...new Set(orders)],
        inTimeOrder: natural ? true : shape.inTimeOrder,
        freeMail: share(freeMailIn(domains), unique),
        neighbours: shape.neighbours,
        followed: followedOrders(shape),
      }
    },
  }),
  severity({ sortedBy, inTimeOrder, freeMail }, steps) {
    if (sortedBy.length === 0 || inTimeOrder === true) return null
    return sortedBy.includes('domain') && freeMail >= steps.freeMail! ? 'notice' : 'info'
  },
  headline: ({ sortedBy }) => orders[sortedBy[0]!],
  describe({ sortedBy, inTimeOrder }) {
    const de = `Die Zeilen sind ${sortedBy.map((order) => orders[order].de).join(' und ')} sortiert`
    const en = `The rows are sorted ${sortedBy.map((order) => orders[order].en).join(' and ')}`
    if (inTimeOrder === null) return { de: `${de}.`, en: `${en}.` }
    return {
      de: `${de}, die Anmeldezeiten stehen dabei durcheinander.`,
      en: `${en}, and the sign-up times are in no order.`,
    }
  },
  chart({ neighbours: whole, followed }) {
    if (whole === undefined || followed === undefined) return null
    const bars = followed.map(({ by, neighbours }) => ({ label: axes[by], count: neighbours }))
    return { kind: 'bars', full: 'whole', whole, bars }
  },
}

function freeMailIn(domains: Totals['domains']): number {
  let freeMail = 0
  for (const [domain, recipients] of domains.entries()) {
    if (isFreeMailDomain(domain)) freeMail += recipients
  }
  return freeMail
}

/** Every order that was found, and those worth a question. */
function followedOrders({ sortedBy, followed }: FileShape): BrokerOrderFacts['followed'] {
  const found = new Map<Order | 'time', number>()
  for (const column of sortedBy) {
    const order = orderOf(column)
    if (order !== null && !found.has(order)) found.set(order, column.followed)
  }
  for (const { by, neighbours } of followed) if (!found.has(by)) found.set(by, neighbours)
  return Array.from(found, ([by, neighbours]) => ({ by, neighbours }))
}

/** What a bar stands for: rows that follow each other in this order. */
const axes: Readonly<Record<Order | 'time', Text>> = {
  address: { de: 'nach Adressen in Folge', en: 'in order of address' },
  domain: { de: 'nach Domains in Folge', en: 'in order of domain' },
  name: { de: 'nach Namen in Folge', en: 'in order of name' },
  grouped_column: { de: 'nach gemeinsamen Werten in Folge', en: 'in order of shared values' },
  text_column: { de: 'nach einer Textspalte in Folge', en: 'in order of a text column' },
  time: { de: 'nach Anmeldezeit in Folge', en: 'in order of sign-up' },
}

const orders = {
  address: { de: 'nach Adressen', en: 'by address' },
  domain: { de: 'nach Domains', en: 'by domain' },
  name: { de: 'nach Namen in Folge', en: 'in order of name' },
  grouped_column: {
    de: 'nach einer Spalte mit gemeinsamen Werten wie Postleitzahlen',
    en: 'by a column of shared values such as postcodes',
  },
  text_column: { de: 'nach einer Textspalte', en: 'by a column of text' },
} as const

/** Null for an order that a file has without being sorted: by time, or by a number given out once. */
function orderOf({ by, role, kind, grouped }: SortedColumn): Order | null {
  if (by !== 'column') return by
  if (role === 'name') return 'name'
  if (kind === 'moment') return null
  if (grouped) return 'grouped_column'
  return kind === 'text' ? 'text_column' : null
}
