import type { ComparisonFinding } from '@freigabe/core'
import { checks } from '@freigabe/screening'

const comparisons: Record<ComparisonFinding['id'], true> = {
  approved_before: true,
  rejected_before: true,
  rejected_elsewhere: true,
  traded_list: true,
}

/** The ids of all findings that rules can ask about. */
export const findingIds: readonly string[] = [...Object.keys(checks), ...Object.keys(comparisons)]
