import type { Actor } from '@freigabe/core'

/** Who decides at the desk, in which role and under which name. */
export interface DeskDecider {
  actor: Actor & { kind: 'staff' }
  name: string
}
