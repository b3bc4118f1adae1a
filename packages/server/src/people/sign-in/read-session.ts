import type { Session, StaffRole } from '@freigabe/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { PersonCaller } from '../../http/caller.ts'
import { csrfToken } from '../../http/csrf.ts'
import { personColumns, personView } from '../person.ts'
import { readCookie } from './read-cookie.ts'

/** Who is signed in, what they may see, and the token that their writes carry. */
export async function readSession(
  house: House,
  session: Pick<PersonCaller, 'personId' | 'sessionId' | 'sessionExpiresAt'>,
): Promise<Session> {
  const { personId } = session
  return readAs(house.database, 'door', null, async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(personColumns)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return {
      person: personView(person),
      memberships: await readMemberships(tx, personId),
      staffRoles: await readStaffRoles(tx, personId),
      csrfToken: csrfToken(house.keys.session, session.sessionId),
      expiresAt: session.sessionExpiresAt,
    }
  })
}

async function readMemberships(tx: Tx, personId: string): Promise<Session['memberships']> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .select(['membership.account_id', 'account.name', 'role', 'suspended_at'])
    .where('person_id', '=', personId)
    .orderBy('account.name')
    .orderBy('account.account_id')
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    accountName: row.name,
    role: row.role,
    suspended: row.suspended_at !== null,
  }))
}

async function readStaffRoles(tx: Tx, personId: string): Promise<StaffRole[]> {
  const row = await tx
    .selectFrom('staff_member')
    .select('roles')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (row?.roles ?? []) as StaffRole[]
}

/**
 * Extends a session older than a day by another week, on the server and in the browser: daily users are never
 * signed out. Finding out who calls does not extend a session, since it cannot set a cookie.
 */
export async function refreshSession(
  house: House,
  caller: PersonCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PersonCaller> {
  const { headers, response } = await house.auth.api.getSession({
    headers: new Headers({ cookie: readCookie(request, house.keys.session) }),
    returnHeaders: true,
  })
  if (response === null) throw new AppError('NOT_SIGNED_IN')
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return { ...caller, sessionExpiresAt: new Date(response.session.expiresAt).toISOString() }
}
