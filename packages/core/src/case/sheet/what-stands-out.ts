import type { FindingSeverity } from '../../policy/rules/case-read.ts'
import type { LaidFound, LaidSheet } from './sheet.ts'

/** What a case weighs on the queue. */
export interface CaseWeight {
  /** Of everything that was found; null where nothing was. */
  worst: FindingSeverity | null
  /** The one thing to know first; null where nothing is worth saying. */
  standsOut: LaidFound | null
}

/**
 * What the queue says of a case: the gravest of all that was found. Of several as grave, what was seen of these
 * recipients elsewhere goes before statements at odds, those before signs of the process, and these before the file.
 */
export function whatStandsOut({ lines, beside }: LaidSheet): CaseWeight {
  const all = [...lines.flatMap(({ found }) => found), ...beside]
  const ranked = all.toSorted(
    (one, other) =>
      severities.indexOf(other.severity) - severities.indexOf(one.severity) ||
      nearest.indexOf(one.from) - nearest.indexOf(other.from),
  )
  return { worst: ranked[0]?.severity ?? null, standsOut: ranked.find(isWorthSaying) ?? null }
}

const severities: readonly FindingSeverity[] = ['info', 'notice', 'warning', 'serious']
const nearest: readonly LaidFound['from'][] = ['comparison', 'contradiction', 'signal', 'finding']

/** Most honest lists have a notice in their file: that stands out of nothing. */
function isWorthSaying({ from, severity }: LaidFound): boolean {
  return severity !== 'info' && (from !== 'finding' || severity !== 'notice')
}
