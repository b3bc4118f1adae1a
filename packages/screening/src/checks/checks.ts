import type { Text } from '../text.ts'
import { addressSyntax } from './address-syntax.ts'
import type { Check, Severity, Thresholds } from './check.ts'
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
  (typeof checks)[Id] extends Check<Id, infer Facts, infer _> ? Facts : never

/** What a check found: its facts, which hold no address, and how much they weigh. */
export type Finding = {
  [Id in CheckId]: { id: Id; severity: Severity; facts: FactsOf<Id> }
}[CheckId]

/** The facts of all checks that had something to look at. */
export type AllFacts = { [Id in CheckId]?: FactsOf<Id> }

/** Figures that a policy sets instead of a check's own, by check and name. */
export type ThresholdChoices = { readonly [Id in CheckId]?: Thresholds }

const checkIds = Object.keys(checks) as CheckId[]

/** The findings in the order of the checks: a pure function of facts and thresholds. */
export function findingsOf(facts: AllFacts, choices: ThresholdChoices): Finding[] {
  return checkIds.flatMap((id) => {
    if (facts[id] === undefined) return []
    const check = checks[id] as Check<CheckId, unknown>
    const severity = check.severity(facts[id], { ...check.thresholds, ...choices[id] })
    return severity === null ? [] : [{ id, severity, facts: facts[id] } as Finding]
  })
}

/** Title, text and reason of a finding in both languages. */
export function findingTexts(finding: Finding): { title: Text; text: Text; why: Text } {
  const check = checks[finding.id] as Check<CheckId, unknown>
  return { title: check.title, text: check.describe(finding.facts), why: check.why }
}
