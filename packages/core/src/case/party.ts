import type { Actor, StaffRole } from '../actor.ts'

/** Who acts, as the transition table tells them apart: staff by their role, all others by kind. */
export type Party = Exclude<Actor['kind'], 'staff'> | StaffRole

/** The party that an actor belongs to. */
export function partyOf(actor: Actor): Party {
  return actor.kind === 'staff' ? actor.role : actor.kind
}

/** Whether two actors are the same person, key, rule or clock, whatever the role or rule version. */
export function isSameActor(one: Actor, other: Actor): boolean {
  return identityOf(one) === identityOf(other)
}

/** Whether an actor is a lead. */
export function isLead(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role === 'lead'
}

function identityOf(actor: Actor): string {
  switch (actor.kind) {
    case 'customer':
    case 'staff':
      return `${actor.kind}/${actor.personId}`
    case 'account_key':
    case 'platform_key':
      return `${actor.kind}/${actor.keyId}`
    case 'rule':
      return `rule/${actor.ruleId}`
    case 'clock':
      return 'clock'
  }
}
