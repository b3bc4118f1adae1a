import type { Actor } from '@freigabe/core'
import { callerName, personOf, staffActor } from '../../http/caller.ts'
import type { Call } from '../../http/route.ts'

/** Who takes a step, and the name shown with it; no person where a key acts. */
export interface Acting {
  actor: Actor
  personId: string | null
  name: string
}

/** A member of staff taking a step. */
export interface ActingStaff extends Acting {
  actor: Actor & { kind: 'staff' }
  personId: string
}

/** Whether a member of staff takes the step. */
export function isStaff(by: Acting): by is ActingStaff {
  return by.actor.kind === 'staff'
}

type Calling = Pick<Call<never>, 'caller' | 'actor'>

/** The caller. */
export function actingOf({ caller, actor }: Calling): Acting {
  const personId = caller.kind === 'person' ? caller.personId : null
  return { actor: actor(), personId, name: callerName(caller) }
}

/** The calling member of staff. */
export function staffOf({ caller, actor }: Calling): ActingStaff {
  return {
    actor: staffActor(actor()),
    personId: personOf(caller).personId,
    name: callerName(caller),
  }
}
