import type { Cohort } from '../cohort.ts'
import { type OutcomeRate, readBy, summing } from './compare-outcomes.ts'
import type { DecidedApproval, OutcomeCode, SentImport } from './outcome.ts'

/** What came back of the lists that a rule would have accepted, beside all that people accepted. */
export interface RuleReturns {
  /**
   * `few`: something comes back, but too little was sent to the rule’s lists to say. `untold`: neither bounces
   * nor complaints are reported at all.
   */
  verdict: 'no_worse' | 'worse' | 'few' | 'untold'
  rates: readonly { code: JudgedCode; ofRule: OutcomeRate; ofPeople: OutcomeRate }[]
}

/** Unsubscribing is no fault of a list. */
const judgedCodes = ['bounce_unknown_recipient', 'complaint'] as const satisfies OutcomeCode[]
type JudgedCode = (typeof judgedCodes)[number]

/**
 * Whether what came back of a rule’s lists speaks against letting it accept: a rate above the interval in which
 * that of all lists lies that people accepted. The rule’s own are among those, since a platform may have no others.
 *
 * @param ofRule approvals by people of what the rule would have accepted
 * @param ofPeople all approvals by people
 */
export function compareReturns(
  ofRule: readonly DecidedApproval[],
  ofPeople: readonly DecidedApproval[],
  imports: readonly SentImport[],
): RuleReturns {
  const { sumsOf } = summing(imports, betterBasis(imports))
  const [own, all] = [sumsOf(ofRule).rates, sumsOf(ofPeople).rates]
  const rates = judgedCodes.map((code) => ({ code, ofRule: own[code], ofPeople: all[code] }))
  return { verdict: verdictOn(rates), rates }
}

function verdictOn(rates: RuleReturns['rates']): RuleReturns['verdict'] {
  const told = rates.filter(({ ofRule }) => ofRule.missing !== 'untold')
  if (told.length === 0) return 'untold'
  const isWorse = told.some(
    ({ ofRule, ofPeople }) =>
      ofRule.estimate && ofPeople.estimate && ofRule.estimate.rate > ofPeople.estimate.high,
  )
  if (isWorse) return 'worse'
  return told.some(({ ofRule }) => ofRule.estimate === null) ? 'few' : 'no_worse'
}

/** Of the two views of the same sending the one that tells of more imports. */
function betterBasis(imports: readonly SentImport[]): Cohort['basis'] {
  return readBy(imports, 'sketch') > readBy(imports, 'counted') ? 'sketch' : 'counted'
}
