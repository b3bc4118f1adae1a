import { gravest, overlapSeverity, refusedBefore } from './earlier-cases.ts'
import { noFacts, type Signal, type SignalFacts, type SignalSeverity } from './signal.ts'
import type { EarlierCase, SignalRead } from './signal-read.ts'
/**
 * Recipients that were refused and now come under another group or account. Handing the same group in again
 * with what was missing is what a rejection asks for, and no signal.
 */
export function rejectedRecipientsAgain(read: SignalRead): Signal[] {
  const moved = refusedBefore(read).filter(
    (earlier) => earlier.groupId !== read.groupId && overlapSeverity(read, earlier) !== null,
  )
  const own = moved.map((earlier) => overlapSeverity(read, earlier))
  const elsewhere = severityElsewhere(read)
  const severity = gravest([...own, elsewhere])
  if (severity === null) return []
  return [
    {
      code: 'rejected_recipients_again',
      severity,
      facts: {
        ...noFacts,
        caseIds: moved.map(({ caseId }) => caseId),
        shared: sharedWith(read, moved),
        isElsewhere: elsewhere !== null,
      },
      elsewhere: elsewhere === null ? [] : read.refusedElsewhere,
    },
  ]
}

/** The refused list that holds most of the recipients; no figure is given for the others. */
function sharedWith({ batches }: SignalRead, moved: readonly EarlierCase[]): SignalFacts['shared'] {
  const lists = moved.flatMap(({ batchIds }) => batchIds)
  const [most] = batches
    .flatMap(({ comparison }) => comparison ?? [])
    .flatMap((finding) => (finding.id === 'rejected_before' ? finding.facts : []))
    .filter(({ batchId }) => lists.includes(batchId))
    .sort((one, other) => other.shared - one.shared)
  if (most === undefined) return null
  const { recipients, shared, compared } = most
  return { recipients, shared, isEstimate: compared < recipients }
}

/** How severe the comparison with other accounts makes it. */
function severityElsewhere({ batches }: SignalRead): SignalSeverity | null {
  const found = batches.flatMap(({ comparison }) => comparison ?? [])
  return gravest(
    found.map((finding) => (finding.id === 'rejected_elsewhere' ? finding.severity : null)),
  )
}
