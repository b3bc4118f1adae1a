import type { Holding, LoggedAct } from '@freigabe/contract'
import { signalTitles } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

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

/**
 * What staff noted and what was found in the cases that a person handed in: data about them (Art. 15 GDPR), also where
 * no text names their address. Who noted it, and what of others a finding rests on, is left out (Art. 15(4)). It stays
 * when the address is erased: without it a decision could not be explained.
 */
async function readAboutSubmitter(tx: Tx, personId: string): Promise<Holding[]> {
  const handedIn = tx
    .selectFrom('submission')
    .select(['account_id', 'case_id'])
    .distinct()
    .where('by_person', '=', personId)
  const notes = await tx
    .selectFrom('note')
    .innerJoin(handedIn.as('own'), (join) =>
      join
        .onRef('own.account_id', '=', 'note.account_id')
        .onRef('own.case_id', '=', 'note.case_id'),
    )
    .select(['note.account_id', 'note.case_id', 'note_id', 'text', 'at'])
    .orderBy('at')
    .execute()
  const signals = await tx
    .selectFrom('case_signal')
    .innerJoin(handedIn.as('own'), (join) =>
      join
        .onRef('own.account_id', '=', 'case_signal.account_id')
        .onRef('own.case_id', '=', 'case_signal.case_id'),
    )
    .select(['case_signal.account_id', 'case_signal.case_id', 'revision', 'code', 'severity', 'at'])
    .orderBy('at')
    .execute()
  return [
    ...notes.map(({ note_id, ...note }) => kept('case_note', note, note_id, { text: note.text })),
    ...signals.map(({ revision, code, severity, ...signal }) =>
      kept('case_finding', signal, `${revision}/${code}`, { title: signalTitles[code], severity }),
    ),
  ]
}

function kept(
  place: Holding['place'],
  { account_id, case_id, at }: { account_id: string; case_id: string; at: string },
  id: string,
  data: Holding['data'],
): Holding {
  return { place, accountId: account_id, caseId: case_id, id, at, onErase: 'kept', data }
}
