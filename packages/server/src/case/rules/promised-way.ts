import {
  type CaseRead,
  caseFacts,
  evaluateRules,
  type Facts,
  isComparisonForDesk,
  type ReadBatch,
  type RuledRoute,
  routeToPerson,
} from '@freigabe/core'
import { isForDesk } from '@freigabe/screening'
import { compiledRules } from '../../policy/packs/compiled-rules.ts'

/**
 * The way whose promise a submission has: the one to a person, by what the customer may know. Without what is for
 * the desk alone, so that no date gives it away, neither of a draft nor of what was handed in; and without what
 * rules accepted of late, which only says whether one accepts.
 */
export function promisedWay(read: CaseRead): RuledRoute {
  const evaluation = evaluateRules(compiledRules(read.policy), openFacts(read))
  return routeToPerson(evaluation, read.policy.rules)
}

/** What rules may know of a case while what they say is shown to its customer. */
export function openFacts(read: CaseRead): Facts {
  const open = { ...read, batches: withoutDesk(read.batches), signals: [], traits: [], earlier: [] }
  return withoutForgery(caseFacts({ ...open, recent: null, tellsReturns: null }))
}

/** Imports without what is found for the desk alone. */
function withoutDesk(batches: readonly ReadBatch[]): ReadBatch[] {
  return batches.map((batch) => ({
    ...batch,
    report: batch.report && {
      ...batch.report,
      findings: batch.report.findings.filter(({ id }) => !isForDesk(id)),
    },
    comparison: batch.comparison?.filter(({ id }) => !isComparisonForDesk(id)) ?? null,
  }))
}

/** Contradictions that point to forgery are told to the desk alone, figures included. */
function withoutForgery(facts: Facts): Facts {
  const { 'contradictions.forgery': hidden, figures = {} } = facts
  if (hidden === undefined) return facts
  const open = Object.entries(figures).filter(([name]) => !hidden.includes(name.split('.')[0]!))
  return { ...facts, 'contradictions.forgery': [], figures: Object.fromEntries(open) }
}
