import { type Access, type AccountRole, type Endpoint, isForSenders } from '@freigabe/contract'
import { AppError } from './app-error.ts'
import type { Caller, Capacity, PersonCaller, Scope } from './caller.ts'

const rank: Record<AccountRole, number> = { reader: 1, editor: 2, owner: 3 }
const staffFirst = ['lead', 'reviewer', 'admin', 'support', 'billing'] as const

/**
 * Decides whether the caller may use the endpoint, and in which capacity. Anything of another account is "not
 * found", never "forbidden"; things that the caller may see but not do are "not allowed".
 */
export function authorize(endpoint: Endpoint, caller: Caller, accountId: string | null): Capacity {
  const { access } = endpoint
  if (access.includes('public')) return caller.kind === 'person' ? 'person' : 'nobody'
  if (caller.kind === 'nobody') throw new AppError('NOT_SIGNED_IN')
  if (caller.kind === 'person') return authorizePerson(access, caller, accountId)
  // This comes first: a key must not learn which other accounts exist.
  if (caller.kind === 'account_key' && accountId !== null && caller.accountId !== accountId) {
    throw new AppError('NOT_FOUND')
  }
  // A scope that would not help is not named.
  if (!access.includes(caller.kind)) throw new AppError('NOT_ALLOWED')
  checkScope(endpoint, caller.scopes)
  return caller.kind
}

function authorizePerson(
  access: readonly Access[],
  caller: PersonCaller,
  accountId: string | null,
): Capacity {
  if (access.includes('person')) return 'person'
  const staff = staffFirst.find((role) => access.includes(role) && caller.staffRoles.includes(role))
  if (staff !== undefined) return staff
  const needed = (['reader', 'editor', 'owner'] as const).find((role) => access.includes(role))
  if (needed !== undefined && accountId === null && caller.memberships.length > 0) return 'customer'
  const membership = caller.memberships.find((candidate) => candidate.accountId === accountId)
  if (needed !== undefined && membership !== undefined && rank[membership.role] >= rank[needed]) {
    return 'customer'
  }
  const visible = membership !== undefined || caller.staffRoles.length > 0 || accountId === null
  throw new AppError(visible ? 'NOT_ALLOWED' : 'NOT_FOUND')
}

/** The scope that a key needs for an endpoint. */
export function neededScope(endpoint: Endpoint): Scope {
  if (isForSenders(endpoint)) return 'gate'
  return endpoint.method === 'GET' ? 'read' : 'write'
}

function checkScope(endpoint: Endpoint, scopes: readonly Scope[]) {
  const needed = neededScope(endpoint)
  if (!scopes.includes(needed)) throw scopeMissing(needed)
}

/** A refusal that says what the key lacks. */
export function scopeMissing(needed: Scope): AppError {
  const text = {
    de: `Dem Schlüssel fehlt dafür der Umfang „${needed}“.`,
    en: `The key lacks the scope “${needed}” for this.`,
  }
  const faults = [{ pointer: '/headers/authorization', code: 'scope_missing', text }]
  return new AppError('NOT_ALLOWED', { detail: text.en, faults, about: { missingScope: needed } })
}
