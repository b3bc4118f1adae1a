import { type AllFacts, type Finding, findingsOf, type ThresholdChoices } from './checks.ts'

/**
 * The findings as they weigh under other thresholds. What weighed nothing when the file was screened has
 * left no facts, and does not come back. `added`: facts that were found since.
 */
export function weighAgain(
  findings: readonly Finding[],
  thresholds: ThresholdChoices,
  added: AllFacts = {},
): Finding[] {
  const facts = Object.fromEntries(findings.map((finding) => [finding.id, finding.facts]))
  return findingsOf({ ...facts, ...added } as AllFacts, thresholds)
}
