import type { Actor } from '../../actor.ts'
import type { CaseState } from '../case-state.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refuseBarredReviewer } from './barred-reviewer.ts'

/** Refuses whoever may not judge the case any more, and whoever read an earlier revision of it. */
export function refuseMisread(
  state: CaseState,
  { revision }: { revision: number },
  actor: Actor,
): Refusal | null {
  const barred = refuseBarredReviewer(state, actor)
  if (barred) return barred
  return revision === state.revision
    ? null
    : refuse('REVISION_OUTDATED', { revision: state.revision })
}
