import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { type AccountRole, api, type Endpoint, type StaffRole } from '@freigabe/contract'
import { AppError } from './app-error.ts'
import { authorize, neededScope } from './authorize.ts'
import type { Caller, Scope } from './caller.ts'

const mine = randomUUIDv7()
const other = randomUUIDv7()
const endpoints: readonly Endpoint[] = Object.values(api)
const closed = endpoints.filter(({ access }) => !access.includes('public'))
const ofAccounts = closed.filter(({ path }) => path.includes(':account'))

test('nobody in particular gets into what is public, and nowhere else', () => {
  for (const endpoint of endpoints) {
    const expected = endpoint.access.includes('public') ? 'nobody' : 'NOT_SIGNED_IN'
    assert.equal(asked(endpoint, { kind: 'nobody' }), expected, endpoint.path)
  }
})

test('another account’s objects are not found by customers and account keys, whatever they ask', () => {
  assert.ok(ofAccounts.length > 20)
  for (const endpoint of ofAccounts) {
    for (const role of ['owner', 'editor', 'reader'] as const) {
      assert.equal(asked(endpoint, customer(role), other), 'NOT_FOUND', endpoint.path)
    }
    for (const scopes of [['read', 'write', 'gate'], []] as Scope[][]) {
      assert.equal(asked(endpoint, accountKey(scopes), other), 'NOT_FOUND', endpoint.path)
    }
  }
})

test('in their own account people may do what their role or a lower one may', () => {
  const ladder = ['reader', 'editor', 'owner'] as const
  for (const endpoint of ofAccounts) {
    const lowest = ladder.findIndex((role) => endpoint.access.includes(role))
    ladder.forEach((role, place) => {
      const may = lowest >= 0 && place >= lowest
      const expected = may ? 'customer' : 'NOT_ALLOWED'
      assert.equal(asked(endpoint, customer(role), mine), expected, `${role} ${endpoint.path}`)
    })
  }
})

test('staff are let in in their own capacity alone, and never as customers', () => {
  for (const endpoint of closed) {
    for (const role of ['reviewer', 'lead', 'support', 'billing', 'admin'] as const) {
      if (endpoint.access.includes('person')) continue
      const account = endpoint.path.includes(':account') ? mine : null
      const expected = endpoint.access.includes(role) ? role : 'NOT_ALLOWED'
      assert.equal(asked(endpoint, staff(role), account), expected, `${role} ${endpoint.path}`)
    }
  }
})

test('support may write nothing but advice', () => {
  const writes = closed.filter(
    ({ method, access }) => method !== 'GET' && access.includes('support'),
  )
  // The gate is asked by POST.
  assert.deepEqual(
    writes.filter(({ path }) => !/^\/(gate|support)\//.test(path)),
    [],
  )
})

test('a key does what its scopes say, and nothing that is for people', () => {
  for (const endpoint of closed) {
    const account = endpoint.path.includes(':account') ? mine : null
    for (const kind of ['account_key', 'platform_key'] as const) {
      const make = kind === 'account_key' ? accountKey : platformKey
      const all = asked(endpoint, make(['read', 'write', 'gate']), account)
      assert.equal(all, endpoint.access.includes(kind) ? kind : 'NOT_ALLOWED', endpoint.path)
      assert.equal(asked(endpoint, make([]), account), 'NOT_ALLOWED', endpoint.path)
      const isForSenders = /^\/(gate\/|sends$|returns)/.test(endpoint.path)
      const needed: Scope = isForSenders ? 'gate' : endpoint.method === 'GET' ? 'read' : 'write'
      for (const scope of ['read', 'write', 'gate'] as const) {
        const may = scope === needed && endpoint.access.includes(kind)
        const expected = may ? kind : 'NOT_ALLOWED'
        assert.equal(asked(endpoint, make([scope]), account), expected, endpoint.path)
      }
    }
  }
})

test('a key that lacks a scope is told which, in both languages, and only where the scope would do', () => {
  for (const endpoint of closed) {
    const needed = neededScope(endpoint)
    const account = endpoint.path.includes(':account') ? mine : null
    const refused = refusalOf(() => authorize(endpoint, platformKey([]), account))
    const { detail, faults } = refused.details
    if (endpoint.access.includes('platform_key')) {
      assert.match(detail!, new RegExp(`scope “${needed}”`))
      assert.deepEqual(
        faults?.map(({ text }) => text.de),
        [`Dem Schlüssel fehlt dafür der Umfang „${needed}“.`],
      )
    } else assert.deepEqual([detail, faults], [undefined, undefined], endpoint.path)
  }
})

function refusalOf(attempt: () => unknown): AppError {
  try {
    attempt()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

/** The capacity, or the code of the refusal. */
function asked(endpoint: Endpoint, caller: Caller, account: string | null = null): string {
  try {
    return authorize(endpoint, caller, account)
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function customer(role: AccountRole): Caller {
  return person([{ accountId: mine, role }], [])
}

function staff(role: StaffRole): Caller {
  return person([], [role])
}

function person(
  memberships: { accountId: string; role: AccountRole }[],
  staffRoles: StaffRole[],
): Caller {
  return {
    kind: 'person',
    personId: randomUUIDv7(),
    name: 'Anna',
    email: 'anna@example.org',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    sessionId: randomUUIDv7(),
    sessionExpiresAt: '2026-12-01T09:00:00.000Z',
    memberships,
    staffRoles,
  }
}

function accountKey(scopes: Scope[]): Caller {
  return { kind: 'account_key', keyId: randomUUIDv7(), accountId: mine, scopes, name: 'Shop' }
}

function platformKey(scopes: Scope[]): Caller {
  return { kind: 'platform_key', keyId: randomUUIDv7(), scopes, name: 'Plattform' }
}
