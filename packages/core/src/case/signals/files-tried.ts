import { noFacts, type Signal } from './signal.ts'
import type { SignalRead } from './signal-read.ts'

/** Whoever mends a list looks at it a few times. */
const several = 5
const many = 12

/**
 * Versions of a file that were looked at, or imported and removed again, before this one was handed in: who
 * mends a list does so, and who tries until the screening is silent. For the desk alone.
 */
export function filesTried({ triedFiles }: SignalRead): Signal[] {
  if (triedFiles < several) return []
  return [
    {
      code: 'files_tried',
      severity: triedFiles < many ? 'notice' : 'warning',
      facts: { ...noFacts, files: triedFiles },
      elsewhere: [],
    },
  ]
}
