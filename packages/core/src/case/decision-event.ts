import type { Actor } from '../actor.ts'
import type { EventFacts } from './case-event.ts'
import type { DecisionFacts } from './case-state.ts'

/** The event of a decision, with the digest of its statement and with who proposed it, if anybody did. */
export function decisionEvent(
  { outcome, ...facts }: DecisionFacts,
  contentDigest: string,
  proposedBy?: Actor,
): EventFacts {
  return { type: outcome, ...facts, contentDigest, ...(proposedBy && { proposedBy }) } as EventFacts
}
