import type { StaffRole } from '../actor.ts'
import type { RequestKind } from './request-state.ts'

/** Who answers which kind of request. Nobody else writes to it, not even in another role. */
export const requestHandlers: Readonly<Record<RequestKind, readonly StaffRole[]>> = {
  appeal: ['reviewer', 'lead'],
  addition: ['reviewer', 'lead'],
  advice: ['support'],
  other: ['support'],
  goodwill: ['billing'],
}

/** The kinds that end with a decision instead of an answer. */
export const decidedKinds: readonly RequestKind[] = ['appeal', 'goodwill']
