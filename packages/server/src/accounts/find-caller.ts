import { createHash } from 'node:crypto'
import type { AccountRole, StaffRole } from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { type Database, readAs } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'
import { openAttemptLimit } from '../http/attempt-limit.ts'
import type { Caller, Scope } from '../http/caller.ts'
import type { Key } from '../keys/key-ring.ts'
import type { PersonAuth } from './person-auth.ts'
import { readCookie } from './read-cookie.ts'

/** How long a key is believed without asking again: a revoked key stops working within this time. */
const keyTrustMilliseconds = 1000

/** So many unknown keys are looked up for one sender; real keys that were seen before are never refused. */
const unknownKeys = { attempts: 300, minutes: 1 }

/** Finds out who calls: by the key in `Authorization`, else by the session cookie. */
export function callerFinder(
  database: Database,
  auth: PersonAuth,
  sessionKeys: readonly Key[],
  clock: Clock,
) {
  const trusted = new Map<string, { caller: Promise<Caller | null>; until: number }>()
  // Digests of keys that were good once, so that no flood of made-up ones keeps a sender's own out.
  const good = new Set<string>()
  const limit = openAttemptLimit(clock, unknownKeys)
  return async (request: FastifyRequest): Promise<Caller> => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (bearer !== undefined) return callerByKey(bearer, request.ip)
    if (request.headers.cookie === undefined) return { kind: 'nobody' }
    return callerBySession(database, auth, readCookie(request, sessionKeys))
  }

  async function callerByKey(secret: string, sender: string): Promise<Caller> {
    const hash = createHash('sha256').update(secret).digest('hex')
    const now = Date.parse(clock.now())
    let known = trusted.get(hash)
    if (known === undefined || known.until <= now) {
      if (trusted.size > 10_000) trusted.clear()
      known = { caller: lookUp(hash, sender), until: now + keyTrustMilliseconds }
      trusted.set(hash, known)
    }
    const caller = await known.caller
    if (caller === null) throw new AppError('NOT_SIGNED_IN')
    return caller
  }

  /** Null for a key that there is not; that is believed as long as a key is. */
  async function lookUp(hash: string, sender: string): Promise<Caller | null> {
    const isNew = !good.has(hash)
    try {
      if (isNew) limit.begin([sender])
      const caller = await readKey(database, hash)
      if (caller === null) good.delete(hash)
      else if (isNew) {
        limit.forgive([sender])
        if (good.size > 10_000) good.clear()
        good.add(hash)
      }
      return caller
    } catch (error) {
      trusted.delete(hash)
      throw error
    }
  }
}

async function readKey(database: Database, hash: string): Promise<Caller | null> {
  const key = await readAs(database, 'door', null, (tx) =>
    tx
      .selectFrom('api_key')
      .select(['key_id', 'account_id', 'scopes', 'name'])
      .where('secret_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  if (key === undefined) return null
  const common = { keyId: key.key_id, scopes: key.scopes as Scope[], name: key.name }
  return key.account_id === null
    ? { kind: 'platform_key', ...common }
    : { kind: 'account_key', accountId: key.account_id, ...common }
}

/** The person whose session a cookie opens, or nobody. */
export async function callerBySession(
  database: Database,
  auth: PersonAuth,
  cookie: string,
): Promise<Caller> {
  const found = await auth.api
    .getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
    .catch((error: unknown) => {
      // The library hides why it could not read a session; a database that is away is the one reason.
      throw new AppError('DATABASE_UNAVAILABLE', { cause: error })
    })
  if (found === null) return { kind: 'nobody' }
  return readAs(database, 'door', null, async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name', 'email', 'locale', 'time_zone'])
      .where('id', '=', found.user.id)
      .executeTakeFirstOrThrow()
    const memberships = await tx
      .selectFrom('membership')
      .select(['account_id', 'role'])
      .where('person_id', '=', person.id)
      .execute()
    const staff = await tx
      .selectFrom('staff_member')
      .select('roles')
      .where('person_id', '=', person.id)
      .executeTakeFirst()
    return {
      kind: 'person',
      personId: person.id,
      name: person.name,
      email: person.email,
      locale: person.locale,
      timeZone: person.time_zone,
      sessionId: found.session.id,
      sessionExpiresAt: new Date(found.session.expiresAt).toISOString(),
      memberships: memberships.map((row) => ({
        accountId: row.account_id,
        role: row.role as AccountRole,
      })),
      staffRoles: (staff?.roles ?? []) as StaffRole[],
    }
  })
}
