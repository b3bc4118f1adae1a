import type { Chart, Comparison } from '@freigabe/contract'
import { comparisonTexts } from '@freigabe/core'
import type { StoredComparison } from '../../database/tables.ts'

/** What the comparison of an import found, as the API shows it to everybody who sees the import. */
export function comparisonView({ at, findings }: StoredComparison): Comparison {
  return {
    at,
    findings: findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      ...comparisonTexts(finding),
      chart: chartOf(finding),
      facts: { ...finding.facts },
    })),
  }
}

/** How much of the list stands elsewhere, where a figure may be told. */
function chartOf(finding: StoredComparison['findings'][number]): Chart | null {
  if (finding.id !== 'approved_before' && finding.id !== 'rejected_before') return null
  const { recipients, shared } = finding.facts
  return {
    kind: 'bars',
    full: 'whole',
    whole: recipients,
    bars: [
      { label: barTexts[finding.id], count: shared },
      { label: barTexts.others, count: recipients - shared },
    ],
  }
}

const barTexts = {
  approved_before: { de: 'schon freigegeben', en: 'approved before' },
  rejected_before: { de: 'schon abgelehnt', en: 'rejected before' },
  others: { de: 'übrige', en: 'others' },
}
