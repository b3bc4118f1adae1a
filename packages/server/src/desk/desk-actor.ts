import type { Actor } from '@freigabe/core'
import { type Caller, callerName, staffActor } from '../http/caller.ts'

/** Who acts at the desk: in which role, and under which recorded name. */
export interface DeskActor {
  actor: Actor & { kind: 'staff' }
  name: string
}

/** Who makes a call at the desk. */
export function deskActor({ caller, actor }: { caller: Caller; actor: () => Actor }): DeskActor {
  return { actor: staffActor(actor()), name: callerName(caller) }
}
