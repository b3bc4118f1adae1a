import type { Holding, LoggedAct } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { readAboutSubmitter } from './read-about-submitter.ts'

/** The person with this address, if there is one: what is held about them, and what they did. */
export async function readPerson(
  tx: Tx,
  email: string,
): Promise<{ holdings: Holding[]; acts: LoggedAct[] }> {
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst()
  if (person === undefined) return { holdings: [], acts: [] }
  const belonging = [
    ...(await readMemberships(tx, person.id)),
    ...(await readStaffRoles(tx, person.id)),
    ...(await readSessions(tx, person.id)),
  ]
  const about = await readAboutSubmitter(tx, person.id)
  return { holdings: [ownRow(person), ...belonging, ...about], acts: await readActs(tx, person.id) }
}

function ownRow({ id, created_at, ...data }: Selectable<Tables['person']>): Holding {
  return holding({ place: 'person', id, at: created_at, onErase: 'replaced', data })
}

async function readMemberships(tx: Tx, personId: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('membership')
    .select(['account_id', 'role', 'since'])
    .where('person_id', '=', personId)
    .execute()
  return rows.map(({ account_id, since, ...data }) =>
    holding({ place: 'membership', accountId: account_id, id: personId, at: since, data }),
  )
}

async function readStaffRoles(tx: Tx, personId: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('staff_member')
    .select(['roles', 'since'])
    .where('person_id', '=', personId)
    .execute()
  return rows.map(({ since, ...data }) =>
    holding({ place: 'staff_member', id: personId, at: since, data }),
  )
}

/** Without the tokens: an export must not open a door. */
async function readSessions(tx: Tx, personId: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('person_session')
    .select(['id', 'created_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, created_at, ...data }) =>
    holding({ place: 'session', id, at: created_at, data }),
  )
}

async function readActs(tx: Tx, personId: string): Promise<LoggedAct[]> {
  const ofAccounts = await tx
    .selectFrom('event')
    .select(['account_id', 'type', 'subject', 'at'])
    .where('by_id', '=', personId)
    .execute()
  const ofPlatform = await tx
    .selectFrom('platform_event')
    .select(['type', 'subject', 'at'])
    .where('by_id', '=', personId)
    .execute()
  return [
    ...ofAccounts.map(({ account_id, ...act }) => ({ accountId: account_id, ...act })),
    ...ofPlatform.map((act) => ({ accountId: null, ...act })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1))
}

function holding(given: Pick<Holding, 'place' | 'id' | 'at' | 'data'> & Partial<Holding>): Holding {
  return { accountId: null, caseId: null, onErase: 'removed', ...given }
}
