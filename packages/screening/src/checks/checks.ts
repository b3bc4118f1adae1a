import type { Text } from '../text.ts'
import { addressSyntax } from './address-syntax.ts'
import { beforeDomain } from './before-domain.ts'
import { beforeForm } from './before-form.ts'
import { brokerOrder } from './broker-order.ts'
import type { Chart, Check, Severity, Thresholds } from './check.ts'
import { confirmationOrder } from './confirmation-order.ts'
import { consentCoverage } from './consent-coverage.ts'
import { consentRefused } from './consent-refused.ts'
import { countryColumn } from './country-column.ts'
import { countrySpread } from './country-spread.ts'
import { dateOrder } from './date-order.ts'
import { deadDomains } from './dead-domains.ts'
import { decliningDomains } from './declining-domains.ts'
import { disposableDomains } from './disposable-domains.ts'
import { domainDistribution } from './domain-distribution.ts'
import { duplicates } from './duplicates.ts'
import { foreignOrigin } from './foreign-origin.ts'
import { freeMail } from './free-mail.ts'
import { futureTimes } from './future-times.ts'
import { gluedExports } from './glued-exports.ts'
import { harvestedPages } from './harvested-pages.ts'
import { impossibleTimes } from './impossible-times.ts'
import { ipCountry } from './ip-country.ts'
import { missingAddresses } from './missing-addresses.ts'
import { namedCompanies } from './named-companies.ts'
import { numberedSeries } from './numbered-series.ts'
import { officeHoursBursts } from './office-hours-bursts.ts'
import { ordersOverTime } from './orders-over-time.ts'
import { originWords } from './origin-words.ts'
import { patternOverDomains } from './pattern-over-domains.ts'
import { phonesAndPostcodes } from './phones-and-postcodes.ts'
import { placeholderAddresses } from './placeholder-addresses.ts'
import { providerDuplicates } from './provider-duplicates.ts'
import { randomNames } from './random-names.ts'
import { refusedRows } from './refused-rows.ts'
import { roleAccounts } from './role-accounts.ts'
import { sameMoment } from './same-moment.ts'
import { sharedIps } from './shared-ips.ts'
import { signupsOverTime } from './signups-over-time.ts'
import { spamTrapNames } from './spam-trap-names.ts'
import { staleContacts } from './stale-contacts.ts'
import { statusColumn } from './status-column.ts'
import { suppressedRecipients } from './suppressed-recipients.ts'
import { suppressionExport } from './suppression-export.ts'
import { testDomains } from './test-domains.ts'
import { typoDomains } from './typo-domains.ts'
import { unknownEndings } from './unknown-endings.ts'
import { unlikelyOrigin } from './unlikely-origin.ts'
import { unlikelyRecords } from './unlikely-records.ts'
import { unreachableDomains } from './unreachable-domains.ts'

/** All checks, in the order in which their findings are listed. */
export const checks = {
  refused_rows: refusedRows,
  missing_addresses: missingAddresses,
  address_syntax: addressSyntax,
  duplicates,
  provider_duplicates: providerDuplicates,
  placeholder_addresses: placeholderAddresses,
  typo_domains: typoDomains,
  unknown_endings: unknownEndings,
  test_domains: testDomains,
  dead_domains: deadDomains,
  unreachable_domains: unreachableDomains,
  declining_domains: decliningDomains,
  role_accounts: roleAccounts,
  spam_trap_names: spamTrapNames,
  disposable_domains: disposableDomains,
  free_mail: freeMail,
  domain_distribution: domainDistribution,
  country_spread: countrySpread,
  country_column: countryColumn,
  phones_and_postcodes: phonesAndPostcodes,
  unlikely_origin: unlikelyOrigin,
  harvested_pages: harvestedPages,
  random_names: randomNames,
  numbered_series: numberedSeries,
  pattern_over_domains: patternOverDomains,
  broker_order: brokerOrder,
  glued_exports: gluedExports,
  consent_coverage: consentCoverage,
  origin_words: originWords,
  named_companies: namedCompanies,
  foreign_origin: foreignOrigin,
  suppression_export: suppressionExport,
  suppressed_recipients: suppressedRecipients,
  consent_refused: consentRefused,
  status_column: statusColumn,
  signups_over_time: signupsOverTime,
  orders_over_time: ordersOverTime,
  confirmation_order: confirmationOrder,
  same_moment: sameMoment,
  office_hours_bursts: officeHoursBursts,
  unlikely_records: unlikelyRecords,
  before_form: beforeForm,
  before_domain: beforeDomain,
  future_times: futureTimes,
  impossible_times: impossibleTimes,
  date_order: dateOrder,
  shared_ips: sharedIps,
  ip_country: ipCountry,
  stale_contacts: staleContacts,
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

/** Title, figure, text and reason of a finding in both languages. */
export function findingTexts(
  finding: Finding,
): Record<'title' | 'headline' | 'text' | 'why', Text> {
  const check = checks[finding.id] as Check<CheckId, unknown>
  return {
    title: check.title,
    headline: check.headline(finding.facts),
    text: check.describe(finding.facts),
    why: check.why,
  }
}

/** Whether customers do not read what the check finds; false for ids of other findings. */
export function isForDesk(id: string): boolean {
  return (checks as Readonly<Record<string, { forDesk?: boolean }>>)[id]?.forDesk ?? false
}

export function chartOf(finding: Finding): Chart | null {
  const check = checks[finding.id] as Check<CheckId, unknown>
  return check.chart?.(finding.facts) ?? null
}

/**
 * The findings under other thresholds. A finding that weighed nothing at screening left no facts, and does
 * not come back. `added`: facts found since.
 */
export function weighAgain(
  findings: readonly Finding[],
  thresholds: ThresholdChoices,
  added: AllFacts = {},
): Finding[] {
  const facts = Object.fromEntries(findings.map((finding) => [finding.id, finding.facts]))
  return findingsOf({ ...facts, ...added } as AllFacts, thresholds)
}
