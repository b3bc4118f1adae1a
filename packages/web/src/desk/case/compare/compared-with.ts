import type { BesideCase, Submission } from '@freigabe/contract'

/** What the newest submission is held against. */
export interface ComparedWith {
  /** A revision of this case by its number, or the one on which the group was decided last. */
  choice: number | 'decided'
  submission: Submission
  /** The last decision, where it is compared with that. */
  decided: BesideCase['lastDecided']
}

/**
 * The earlier submission that was chosen. Where none was, the revision before; where there is none, what
 * the group was decided on last.
 */
export function comparedWith(
  submissions: readonly Submission[],
  lastDecided: BesideCase['lastDecided'],
  chosen: ComparedWith['choice'] | null,
): ComparedWith | null {
  if (submissions.length === 0) return null
  const earlier = submissions.slice(0, -1)
  const revision =
    chosen === null ? earlier.at(-1) : earlier.find((each) => each.revision === chosen)
  if (revision) return { choice: revision.revision, submission: revision, decided: null }
  if (lastDecided === null) return null
  return { choice: 'decided', submission: lastDecided.submission, decided: lastDecided }
}
