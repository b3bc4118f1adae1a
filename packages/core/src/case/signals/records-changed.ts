import { noFacts, type Signal } from './signal.ts'
import type { SignalRead } from './signal-read.ts'

/**
 * The same recipients as in an earlier import that was refused, withdrawn or asked about, with other records than
 * then. Adding what was missing mends a list; changing what it said is what a forger does.
 */
export function recordsChanged({ changedRecords }: SignalRead): Signal[] {
  if (changedRecords.length === 0) return []
  const most = changedRecords.toSorted((one, other) => other.shared - one.shared)[0]!
  return [
    {
      code: 'records_changed',
      severity: changedRecords.some(({ wasEnded }) => wasEnded) ? 'serious' : 'warning',
      facts: {
        ...noFacts,
        caseIds: [...new Set(changedRecords.map(({ caseId }) => caseId))],
        shared: { recipients: most.compared, shared: most.shared, isEstimate: true },
      },
      elsewhere: [],
    },
  ]
}
