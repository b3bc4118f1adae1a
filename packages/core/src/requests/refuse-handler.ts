import type { Actor } from '../actor.ts'
import { type Refusal, refuse } from '../case/refusal.ts'
import { requestHandlers } from './request-handlers.ts'
import type { RequestState } from './request-state.ts'

/** Refuses whoever may not handle a request: another role, or a person whose decision it is against. */
export function refuseHandler(
  { kind, barredStaff }: Pick<RequestState, 'kind' | 'barredStaff'>,
  actor: Actor,
): Refusal | null {
  if (actor.kind !== 'staff' || !requestHandlers[kind].includes(actor.role)) {
    return refuse('NOT_ALLOWED_FOR_ACTOR')
  }
  return barredStaff.includes(actor.personId) ? refuse('REVIEWER_BARRED') : null
}
