import type { Actor } from '@freigabe/core'
import { callerName, personOf, staffActor } from '../../http/caller.ts'
import type { Call } from '../../http/route.ts'

/** A member of staff who acts in a proceeding, or on a complaint. */
export interface ActingStaff {
  actor: Actor & { kind: 'staff' }
  personId: string
  name: string
}

/** The member of staff who calls. */
export function staffOf({ caller, actor }: Pick<Call<never>, 'caller' | 'actor'>): ActingStaff {
  return {
    actor: staffActor(actor()),
    personId: personOf(caller).personId,
    name: callerName(caller),
  }
}
