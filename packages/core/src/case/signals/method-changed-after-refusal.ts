import { gravest, overlapSeverity, refusedBefore } from './earlier-cases.ts'
import { methodsStatement, noFacts, type Signal, type SignalSeverity } from './signal.ts'
import type { EarlierCase, SignalRead } from './signal-read.ts'
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
