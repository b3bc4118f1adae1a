import type { AccountRole, StaffRole } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { RoleName } from '../database/rights/roles.ts'

export type Scope = 'read' | 'write' | 'gate'

/** Who calls: a person with a session, a key, or an unknown caller. */
export type Caller =
  | { kind: 'nobody' }
  | {
      kind: 'person'
      personId: string
      name: string
      email: string
      locale: 'de' | 'en'
      timeZone: string
      sessionId: string
      sessionExpiresAt: string
      memberships: readonly { accountId: string; role: AccountRole }[]
      staffRoles: readonly StaffRole[]
    }
  | {
      kind: 'account_key'
      keyId: string
      accountId: string
      scopes: readonly Scope[]
      name: string
    }
  | { kind: 'platform_key'; keyId: string; scopes: readonly Scope[]; name: string }

export type PersonCaller = Extract<Caller, { kind: 'person' }>

/** A name for the caller that stays the same across requests, for rate limits and idempotency. */
export function callerId(caller: Caller, address: string): string {
  switch (caller.kind) {
    case 'nobody':
      return `address:${address}`
    case 'person':
      return `person:${caller.personId}`
    default:
      return `key:${caller.keyId}`
  }
}

/** The caller as an actor of the process, in the capacity in which access was granted. */
export function actorOf(caller: Caller, capacity: Capacity): Actor {
  if (caller.kind === 'account_key' || caller.kind === 'platform_key') {
    return { kind: caller.kind, keyId: caller.keyId }
  }
  if (caller.kind === 'nobody') throw new Error('Nobody acts.')
  return capacity === 'customer'
    ? { kind: 'customer', personId: caller.personId }
    : { kind: 'staff', personId: caller.personId, role: capacity as StaffRole }
}

/** In which capacity a caller was let in. */
export type Capacity = 'nobody' | 'person' | 'customer' | StaffRole | 'account_key' | 'platform_key'

/** The caller's name for people outside the platform; null for a key, whose name is for its keepers. */
export function personName(caller: Caller): string | null {
  return caller.kind === 'person' ? caller.name : null
}

/** The name shown with what the caller did. */
export function callerName(caller: Caller): string {
  return caller.kind === 'nobody' ? '' : caller.name
}

/** The caller as a person; where this is used, the contract lets in only people. */
export function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new Error('Only a person can do this.')
  return caller
}

/** The actor as a member of staff; where this is used, the contract lets in only staff. */
export function staffActor(actor: Actor): Actor & { kind: 'staff' } {
  if (actor.kind !== 'staff') throw new Error('Only staff can do this.')
  return actor
}

const roles: Record<Capacity, RoleName> = {
  nobody: 'door',
  person: 'door',
  customer: 'customer',
  account_key: 'customer',
  platform_key: 'customer',
  support: 'support',
  reviewer: 'desk',
  lead: 'desk',
  billing: 'billing',
  admin: 'admin',
}

/** The database role that reads for a caller, by the capacity in which access was granted. */
export function sideRole(capacity: Capacity): RoleName {
  return roles[capacity]
}
