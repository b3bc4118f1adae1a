import type { CaseRead, ReadBatch } from './case-read.ts'
import type { Facts } from './facts.ts'

/** What is approved of the group, and what these recipients add to it. */
export function groupFacts({ group, batches }: CaseRead): Facts {
  const { accepted, approvedRecipients } = group
  const share = approvedShare(batches)
  const added = recipientsOf(batches) * (1 - (share ?? 0))
  const isGrowthKnown = approvedRecipients > 0 && share !== null
  return {
    'group.accepted': accepted,
    'group.approvedRecipients': approvedRecipients,
    ...(share !== null && { 'group.approvedShare': share }),
    ...(isGrowthKnown && {
      'group.growthFactor': (approvedRecipients + added) / approvedRecipients,
    }),
  }
}

/** Null where an import was not compared, or there is nobody in it. */
function approvedShare(batches: readonly ReadBatch[]): number | null {
  const all = recipientsOf(batches)
  if (all === 0 || batches.some(({ report, comparison }) => !report || !comparison)) return null
  let approved = 0
  for (const { report, comparison } of batches) {
    const found = comparison!.find((finding) => finding.id === 'approved_before')
    // A small overlap is no finding, and counts as none.
    if (found) approved += found.facts.share * report!.recipients.unique
  }
  return approved / all
}

function recipientsOf(batches: readonly ReadBatch[]): number {
  return batches.reduce((sum, { report }) => sum + (report?.recipients.unique ?? 0), 0)
}
