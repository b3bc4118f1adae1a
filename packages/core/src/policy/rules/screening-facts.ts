import type { CaseRead, FindingSeverity, ReadBatch, ReadReport } from './case-read.ts'
import type { Facts } from './fact-catalogue.ts'

/** What the screening found in all imports together; empty while any of them is not screened. */
export function screeningFacts({ batches, countries }: CaseRead): Facts {
  const reports = batches.flatMap(({ report }) => report ?? [])
  if (reports.length < batches.length) return {}
  const sum = (part: keyof ReadReport['recipients']) =>
    reports.reduce((total, { recipients }) => total + recipients[part], 0)
  const recipients = sum('unique')
  return {
    ...findingFacts(batches),
    'screening.recipients': recipients,
    'screening.origins': [...new Set(reports.map(({ origin }) => origin))].sort(),
    'screening.columns': sharedColumns(reports),
    ...consentFacts(reports),
    ...orderFacts(reports, sum('valid')),
    ...atOnce('screening.signUpsAtOnceShare', reports, 'signups_over_time'),
    ...atOnce('screening.ordersAtOnceShare', reports, 'orders_over_time'),
    ...share('screening.invalidShare', sum('invalid'), sum('addresses')),
    ...share('screening.duplicateShare', sum('duplicates'), sum('valid')),
    ...share('screening.roleShare', sum('roles'), recipients),
    ...share('screening.disposableShare', sum('disposable'), recipients),
    ...share('screening.freeMailShare', sum('freeMail'), recipients),
    ...share(
      'screening.undeclaredCountryShare',
      reports.reduce((total, report) => total + undeclared(report, countries), 0),
      recipients,
    ),
  }
}

const severities: readonly FindingSeverity[] = ['info', 'notice', 'warning', 'serious']

/** Each finding once, at its highest severity, from screening and comparison alike. */
function findingFacts(batches: readonly ReadBatch[]): Facts {
  const gravest = new Map<string, number>()
  for (const { report, comparison } of batches) {
    for (const { id, severity } of [...(report?.findings ?? []), ...(comparison ?? [])]) {
      gravest.set(id, Math.max(gravest.get(id) ?? 0, severities.indexOf(severity)))
    }
  }
  const found = (severity: FindingSeverity) =>
    [...gravest]
      .filter(([, grade]) => severities[grade] === severity)
      .map(([id]) => id)
      .sort()
  return {
    'findings.info': found('info'),
    'findings.notice': found('notice'),
    'findings.warning': found('warning'),
    'findings.serious': found('serious'),
  }
}

function sharedColumns([first, ...others]: readonly ReadReport[]): string[] {
  const held = Object.keys(first?.columns.roles ?? {})
  return held.filter((role) => others.every(({ columns }) => role in columns.roles)).sort()
}

/** The shares of rows that have these times; a file without such a column has none. */
function consentFacts(reports: readonly ReadReport[]): Facts {
  const found = reports.map((report) => factsOf<ConsentCoverage>(report, 'consent_coverage'))
  const rows = found.reduce((sum, facts) => sum + (facts?.rows ?? 0), 0)
  const filled = (role: keyof ConsentCoverage['filled']) =>
    found.reduce((sum, facts) => sum + (facts?.filled[role] ?? 0), 0)
  return {
    ...share('screening.signedUpShare', filled('signed_up_at'), rows),
    ...share('screening.confirmedShare', filled('confirmed_at'), rows),
  }
}

/** The share of rows with an order; a file without such a column has none, which counts. */
function orderFacts(reports: readonly ReadReport[], rows: number): Facts {
  const found = reports.map((report) => factsOf<OverTime>(report, 'orders_over_time'))
  const dated = found.reduce((sum, facts) => sum + (facts?.rows ?? 0), 0)
  return share('screening.orderedShare', Math.min(dated, rows), rows)
}

/** Unknown where any of the files says nothing of when. */
function atOnce<Name extends keyof Facts>(
  name: Name,
  reports: readonly ReadReport[],
  finding: 'signups_over_time' | 'orders_over_time',
): Facts {
  const found = reports.map((report) => factsOf<OverTime>(report, finding))
  if (found.length === 0 || found.some((facts) => facts === undefined)) return {}
  return { [name]: Math.max(...found.map((facts) => inTwoMonths(facts!))) } as Facts
}

/** The share of all that lies in the fullest two months in a row. */
function inTwoMonths({ rows, months, earlier }: OverTime): number {
  const pairs = months.map(({ month, rows }, at) => {
    const next = months[at + 1]
    return rows + (next?.month === monthAfter(month) ? next.rows : 0)
  })
  return Math.max(earlier, ...pairs) / Math.max(1, rows)
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!)).toISOString().slice(0, 7)
}

/** Recipients whose domain names a country that was not stated; the rarest are counted together, and count. */
function undeclared(report: ReadReport, declared: readonly string[]): number {
  const spread = factsOf<CountrySpread>(report, 'country_spread')
  if (!spread) return 0
  return spread.countries
    .filter(({ country }) => !declared.includes(country))
    .reduce((sum, { recipients }) => sum + recipients, spread.others)
}

/** The findings of the screening's checks of these ids, as far as facts are drawn from them. */
interface ConsentCoverage {
  rows: number
  filled: { signed_up_at?: number; confirmed_at?: number }
}
interface OverTime {
  rows: number
  /** `YYYY-MM`, ascending, without empty ones. */
  months: readonly { month: string; rows: number }[]
  /** Rows of months before those. */
  earlier: number
}
interface CountrySpread {
  countries: readonly { country: string; recipients: number }[]
  others: number
}

function factsOf<FindingFacts>({ findings }: ReadReport, id: string): FindingFacts | undefined {
  return findings.find((finding) => finding.id === id)?.facts as FindingFacts | undefined
}

/** A share of nothing is not known. */
function share<Name extends keyof Facts>(name: Name, part: number, whole: number): Facts {
  return whole > 0 ? ({ [name]: part / whole } as Facts) : {}
}
