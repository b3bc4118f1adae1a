import type { Actor } from '@freigabe/core'

/** A member of staff who acts in a proceeding. */
export interface ActingStaff {
  actor: Actor & { kind: 'staff' }
  personId: string
  name: string
}
