import { columnRoleTexts, type IpRole, ipRoles } from '../columns/column-role.ts'
import { eachNumber, mostFrequent, NumberSample } from '../counting/number-sample.ts'
import { maskNetwork } from '../ip/ip-reader.ts'
import type { RowView } from '../row-view.ts'
import { percent, shareOf, type Text } from '../text.ts'
import { type Check, heaviest, share } from './check.ts'

export interface SharedIpsFacts {
  columns: SharedIps[]
}

export interface SharedIps {
  role: IpRole
  /** Rows with an IP address in the column, and rows with something else in it. */
  rows: number
  unreadable: number
  /** IP addresses that do not exist on the public Internet, such as 192.168.0.1. */
  private: number
  /**
   * How many of the public ones were looked at: all, or a random sample. The following figures count these.
   */
  drawn: number
  distinct: number
  /** The most frequent ones, by their first half only. */
  most: { network: string; rows: number }[]
  /** Rows that the ten most frequent ones have together. */
  topTen: number
  /** Rows in the three networks of 256 addresses, or of one IPv6 site, that have most. Missing from earlier reports. */
  topRanges?: number
}

const listed = 3

export const sharedIps: Check<'shared_ips', SharedIpsFacts, 'info' | 'notice' | 'warning'> = {
  id: 'shared_ips',
  title: { de: 'IP-Adressen der Anmeldungen', en: 'IP addresses of the sign-ups' },
  question: {
    de: 'Kommen die Anmeldungen von vielen Anschlüssen oder von wenigen?',
    en: 'Do the sign-ups come from many connections or only a few?',
  },
  why: {
    de: 'Jeder Empfänger meldet sich von seinem eigenen Anschluss an. Eine einzige Adresse bei vielen ist oft die eines Büros, eines Skripts oder eines vorgeschalteten Servers.',
    en: 'Each recipient signs up from a connection of their own. One address for many is often that of an office, a script or a server in front of the form.',
  },
  kind: 'consent',
  weights: ['info', 'notice', 'warning'],
  thresholds: {
    ...{ least: 30, oneNotice: 0.05, oneWarning: 0.5, tenNotice: 0.5 },
    ...{ privateNotice: 0.05, privateWarning: 0.5 },
  },
  begin({ roles }) {
    const columns = ipRoles.filter((role) => roles.has(role)).map((role) => new IpColumn(role))
    return {
      row(view) {
        for (const column of columns) column.add(view)
      },
      facts() {
        const found = columns.map((column) => column.facts()).filter(({ rows }) => rows > 0)
        return found.length === 0 ? null : { columns: found }
      },
    }
  },
  severity({ columns }, limits) {
    return heaviest(columns.map((column) => weighColumn(column, limits)))
  },
  headline: ({ columns }) =>
    shareOf(
      'ips',
      Math.max(
        ...columns.map(({ rows, drawn, most, private: hidden }) =>
          Math.max(share(most[0]?.rows ?? 0, drawn), share(hidden, rows)),
        ),
      ),
    ),
  describe({ columns }) {
    const list = (language: keyof Text) =>
      columns.map((column) => describeColumn(column, language)).join(' ')
    return { de: list('de'), en: list('en') }
  },
}

class IpColumn {
  readonly role: IpRole
  readonly #public = new NumberSample()
  #private = 0
  #unreadable = 0

  constructor(role: IpRole) {
    this.role = role
  }

  add(view: RowView): void {
    const ip = view.ip(this.role)
    if (ip === null) {
      if (view.ipState(this.role) === 'unreadable') this.#unreadable++
    } else if (ip.isPrivate) this.#private++
    else this.#public.offer(view.draw, ip.network)
  }

  facts(): SharedIps {
    const sorted = this.#public.sorted()
    const topTen = mostFrequent(sorted, 10)
    let distinct = 0
    eachNumber(sorted, () => distinct++)
    return {
      role: this.role,
      rows: this.#public.offered + this.#private,
      unreadable: this.#unreadable,
      private: this.#private,
      drawn: sorted.length,
      distinct,
      most: topTen
        .slice(0, listed)
        .map(({ number, times }) => ({ network: maskNetwork(number), rows: times })),
      topTen: sumOf(topTen),
      topRanges: sumOf(mostFrequent(sorted.map(rangeOf), 3)),
    }
  }
}

function sumOf(of: readonly { times: number }[]): number {
  return of.reduce((total, { times }) => total + times, 0)
}

/** What one provider hands out together: 256 IPv4 addresses, or an IPv6 site of 65,536 networks. Keeps the order. */
function rangeOf(network: number): number {
  return Math.floor(network / (network < 0 ? 2 ** 16 : 2 ** 8))
}

function weighColumn(column: SharedIps, limits: Readonly<Record<string, number>>) {
  const { rows, drawn, most, topTen } = column
  const enough = rows >= limits.least!
  const one = share(most[0]?.rows ?? 0, drawn)
  const hidden = share(column.private, rows)
  if (enough && (one >= limits.oneWarning! || hidden >= limits.privateWarning!)) return 'warning'
  const few = drawn >= limits.least! && share(topTen, drawn) >= limits.tenNotice!
  const some = one >= limits.oneNotice! || hidden >= limits.privateNotice!
  return few || (enough && some) ? 'notice' : 'info'
}

function describeColumn(column: SharedIps, language: keyof Text): string {
  const name = columnRoleTexts[column.role][language]
  const first = column.most[0]
  const parts = [
    first && frequent(first.network, share(first.rows, column.drawn))[language],
    column.private > 0 && hidden(share(column.private, column.rows))[language],
  ].filter((part) => typeof part === 'string')
  return `${name[0]!.toUpperCase()}${name.slice(1)}: ${parts.join('; ')}.`
}

function frequent(network: string, part: number): Text {
  return {
    de: `die häufigste, ${network}, haben ${percent(part, 'de')} der Empfänger`,
    en: `the most frequent, ${network}, is that of ${percent(part, 'en')} of the recipients`,
  }
}

function hidden(part: number): Text {
  return {
    de: `${percent(part, 'de')} sind private Adressen, die es im Internet nicht gibt, etwa weil das Formular hinter einem anderen Server steht`,
    en: `${percent(part, 'en')} are private addresses that do not exist on the Internet, perhaps because the form is behind another server`,
  }
}
