import type { Text } from '../text.ts'
import { addressSyntax } from './address-syntax.ts'
import type { Check, CheckRun, Severity, Totals } from './check.ts'
import { disposableDomains } from './disposable-domains.ts'
import { domainDistribution } from './domain-distribution.ts'
import { duplicates } from './duplicates.ts'
import { freeMail } from './free-mail.ts'
import { missingAddresses } from './missing-addresses.ts'
import { refusedRows } from './refused-rows.ts'
import { roleAccounts } from './role-accounts.ts'

/** All checks, in the order in which their findings are listed. */
export const checks = {
  refused_rows: refusedRows,
  missing_addresses: missingAddresses,
  address_syntax: addressSyntax,
  duplicates,
  role_accounts: roleAccounts,
  disposable_domains: disposableDomains,
  free_mail: freeMail,
  domain_distribution: domainDistribution,
} as const

export type CheckId = keyof typeof checks

type FactsOf<Id extends CheckId> =
  (typeof checks)[Id] extends Check<Id, infer Facts> ? Facts : never

/** What a check found: its facts, which hold no address, and how much they weigh. */
export type Finding = {
  [Id in CheckId]: { id: Id; severity: Severity; facts: FactsOf<Id> }
}[CheckId]

export type AllFacts = { [Id in CheckId]: FactsOf<Id> }

export type AllRuns = { [Id in CheckId]: CheckRun<FactsOf<Id>> }

const checkIds = Object.keys(checks) as CheckId[]

export function beginChecks(): AllRuns {
  return Object.fromEntries(checkIds.map((id) => [id, checks[id].begin()])) as AllRuns
}

export function collectFacts(runs: AllRuns, totals: Totals): AllFacts {
  return Object.fromEntries(checkIds.map((id) => [id, runs[id].facts(totals)])) as AllFacts
}

export function findingsOf(facts: AllFacts): Finding[] {
  return checkIds.flatMap((id) => {
    const check = checks[id] as Check<CheckId, unknown>
    const severity = check.severity(facts[id])
    return severity === null ? [] : [{ id, severity, facts: facts[id] } as Finding]
  })
}

/** Title and text of a finding in both languages. */
export function findingTexts(finding: Finding): { title: Text; text: Text } {
  const check = checks[finding.id] as Check<CheckId, unknown>
  return { title: check.title, text: check.describe(finding.facts) }
}
