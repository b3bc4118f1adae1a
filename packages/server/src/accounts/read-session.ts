import type { Session } from '@freigabe/contract'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { PersonCaller } from '../http/caller.ts'
import { csrfToken } from '../http/csrf.ts'
import { personColumns, personView } from './person-view.ts'

/** Who is signed in, what they may see, and the token that their writes carry. */
export async function readSession(house: House, caller: PersonCaller): Promise<Session> {
  return inRole(house.database, 'door', null, async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(personColumns)
      .where('id', '=', caller.personId)
      .executeTakeFirstOrThrow()
    return {
      person: personView(person),
      memberships: await readMemberships(tx, caller.personId),
      staffRoles: [...caller.staffRoles],
      csrfToken: csrfToken(house.keys.session, caller.sessionId),
      expiresAt: caller.sessionExpiresAt,
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
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    accountName: row.name,
    role: row.role,
    suspended: row.suspended_at !== null,
  }))
}
