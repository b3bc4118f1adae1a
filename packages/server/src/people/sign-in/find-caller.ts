import type { AccountRole, StaffRole } from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import { type Database, readAs } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import type { Caller } from '../../http/caller.ts'
import type { Key } from '../../keys/key-ring.ts'
import type { KeyFinder } from './find-key.ts'
import type { PersonAuth } from './person-auth.ts'
import { readCookie } from './read-cookie.ts'

/** Finds out who is calling: by the key in `Authorization`, else by the session cookie. */
export function callerFinder(
  database: Database,
  keys: KeyFinder,
  auth: PersonAuth,
  sessionKeys: readonly Key[],
) {
  return async (request: FastifyRequest): Promise<Caller> => {
    const byKey = await callerByBearer(keys, request)
    if (byKey !== null) return byKey
    if (request.headers.cookie === undefined) return { kind: 'nobody' }
    return callerBySession(database, auth, readCookie(request, sessionKeys))
  }
}

/** Whose key a request brings; null if it brings none. Throws NOT_SIGNED_IN for an unknown key. */
export async function callerByBearer(
  { callerByKey }: KeyFinder,
  request: FastifyRequest,
): Promise<Caller | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer === undefined) return null
  const caller = await callerByKey(bearer, request.ip)
  if (caller === null) throw new AppError('NOT_SIGNED_IN')
  return caller
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
      // The library hides why it could not read a session; only a database that is away can be the reason.
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
