import { gravest, overlapSeverity, refusedBefore } from './earlier-cases.ts'
import {
  methodsStatement,
  noFacts,
  type Signal,
  type SignalFacts,
  type SignalSeverity,
} from './signal.ts'
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

/**
 * Recipients that were refused under one method and now come under another. Collecting new recipients in
 * another way is what a rejection advises: if the lists were compared and have nothing in common, it is no
 * signal.
 */
export function methodChangedAfterRefusal(read: SignalRead): Signal[] {
  const found = refusedBefore(read).flatMap((earlier) => {
    const severity = isReplaced(read, earlier) ? severityOf(read, earlier) : null
    return severity === null ? [] : [{ earlier, severity }]
  })
  const severity = gravest(found.map((one) => one.severity))
  if (severity === null) return []
  return [
    {
      code: 'method_changed_after_refusal',
      severity,
      facts: {
        ...noFacts,
        caseIds: found.map(({ earlier }) => earlier.caseId),
        differences: found.map(({ earlier: { caseId, revision } }) => ({
          statement: methodsStatement,
          before: { caseId, revision },
        })),
      },
      elsewhere: [],
    },
  ]
}

/** One method is gone and another has come; if one was only added, the first can still be judged. */
function isReplaced({ content }: SignalRead, { methods }: EarlierCase): boolean {
  const now = content.methods.map(({ code }) => code)
  const then = methods.map(({ code }) => code)
  return then.some((code) => !now.includes(code)) && now.some((code) => !then.includes(code))
}

/** Less where the refusal was about something other than the method. */
function severityOf(read: SignalRead, earlier: EarlierCase): SignalSeverity | null {
  const overlap = overlapSeverity(read, earlier)
  if (overlap !== null && isRefusedForMethod(earlier)) return overlap
  if (overlap !== null) return overlap === 'serious' ? 'warning' : 'notice'
  const isUnknown = read.batches.some(({ comparison }) => comparison === null)
  return earlier.groupId === read.groupId && isUnknown ? 'notice' : null
}

function isRefusedForMethod({ methods, refusedFor }: EarlierCase): boolean {
  return methods.some(({ grounds }) => grounds.some((ground) => refusedFor.includes(ground)))
}
