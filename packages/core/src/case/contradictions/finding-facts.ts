import type { ReadReport } from '../../policy/rules/case-read.ts'

/** What a check of the screening found, as far as statements are held against it. */
interface FactsOf {
  consent_coverage: { rows: number; filled: { confirmed_at?: number } }
  signups_over_time: {
    rows: number
    /** Ascending, `YYYY-MM`. */
    months: readonly { month: string; rows: number }[]
    earlier: number
  }
  country_spread: {
    located: number
    countries: readonly { country: string; recipients: number }[]
  }
}

/** The facts of one check from every report that has them. */
export function findingFacts<Id extends keyof FactsOf>(
  reports: readonly ReadReport[],
  id: Id,
): FactsOf[Id][] {
  return reports.flatMap(({ findings }) =>
    findings.filter((finding) => finding.id === id).map(({ facts }) => facts as FactsOf[Id]),
  )
}
