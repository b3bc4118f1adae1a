import type { Preview } from '../worker/messages.ts'
import { isColumnSure } from './is-column-sure.ts'

/** Findings about what a customer can mend in the file itself. */
const mendable = ['refused_rows', 'missing_addresses', 'address_syntax', 'typo_domains']

/**
 * Whether a customer should see what a file holds before it is uploaded. Who is in a hurry with a good
 * file is not held up: that is for files that cannot be read, whose column is in doubt, that hold
 * something worth mending, or in which a reviewer would stumble.
 */
export function needsALook({ screening, columns }: Preview): boolean {
  if (screening === null || columns === null) return true
  if (!isColumnSure(columns)) return true
  return screening.findings.some(
    ({ id, severity }) =>
      severity === 'serious' ||
      severity === 'warning' ||
      (severity === 'notice' && mendable.includes(id)),
  )
}
