import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql, type Transaction } from 'kysely'
import {
  alone,
  asRole,
  setAccount,
  setRole,
  type Tx,
} from '../../packages/server/src/database/database.ts'
import type { AnyDatabase } from '../../packages/server/src/database/open-database.ts'
import type { RoleName } from '../../packages/server/src/database/rights/roles.ts'
import type { Tables } from '../../packages/server/src/database/tables.ts'
import { readGroupFacts } from '../../packages/server/src/gate/facts/read-group-facts.ts'
import type { House } from '../../packages/server/src/house.ts'
import { linksAfter } from '../../packages/server/src/log/append-events.ts'
import type { NewEvent } from '../../packages/server/src/log/chain.ts'
import { sendMailJob } from '../../packages/server/src/notify/jobs.ts'
import { connect } from './connect.ts'
import { type Contender, moveCaseOnce } from './one-case-moves.ts'
import type { Place } from './places.ts'

interface TablesBefore extends Tables {
  'before.gate_head': { single: boolean; revision: number }
  'before.gate_revision': {
    revision: number
    account_id: string
    group_id: string | null
    at: string
  }
}

/**
 * A change as the product made it at commit cfd8888, statement by statement: the account's lock is advisory,
 * the chain's head is locked where events are appended, and one row for the gates of all accounts is held
 * from where a group's facts are stored until the commit, with a notification in the same transaction. The
 * end of an account's chain stands in `account_head`, which was called `chain_head`, and the gate's facts are
 * read in one statement, where it took six.
 */
export function asBefore(house: House): Contender {
  const { database } = house
  return (place) =>
    alone('A change as before', () =>
      database.root.transaction().execute(async (tx) => {
        await setAccount(tx, place.account)
        await setRole(tx, database.prefix, 'command')
        await sql`select pg_advisory_xact_lock(hashtextextended(${place.account}, 0))`.execute(tx)
        await append(house, tx, place, await moveCaseOnce(tx, place, house.clock.now()))
        const told = JSON.stringify({ accountId: place.account, caseId: place.caseId })
        await sql`select pg_notify(${channel}, ${told})`.execute(tx)
        await send(house, tx)
        await refreshGate(house, tx, place)
      }),
    )
}

const channel = 'freigabe_live'

/**
 * Listens for the old way's notifications, as every process of the product did. Returns a function that ends
 * that.
 */
export async function listenAsBefore(database: AnyDatabase): Promise<() => Promise<void>> {
  const hear = (payload: string) => void JSON.parse(payload)
  if (database.kind === 'embedded') return database.pglite.listen(channel, hear)
  const { client, end } = await connect(database.url)
  client.on('notification', ({ payload }) => hear(payload ?? '{}'))
  await client.query(`listen ${channel}`)
  return end
}

/**
 * Makes the tables that only the old way had, in a schema where a start does not reject their outdated
 * rights.
 */
export async function makeTablesBefore({ root }: House['database']): Promise<void> {
  await sql`create schema before`.execute(root)
  await sql`create table before.gate_head (
    single boolean primary key default true check (single),
    revision bigint not null)`.execute(root)
  await sql`insert into before.gate_head (revision) values (0)`.execute(root)
  await sql`create table before.gate_revision (
    revision bigint primary key,
    account_id uuid not null,
    group_id uuid,
    at timestamptz(3) not null)`.execute(root)
  await sql`grant usage on schema before to public`.execute(root)
  await sql`grant select, insert, update on all tables in schema before to public`.execute(root)
}

async function append(
  { database }: House,
  tx: Tx,
  { account }: Place,
  events: readonly NewEvent[],
) {
  await asRole(database, tx, { as: 'log', backTo: 'command' }, async () => {
    await tx
      .insertInto('account_head')
      .values({ account_id: account, seq: 0, hash: '', revision: 0, at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const head = await tx
      .selectFrom('account_head')
      .select(['seq', 'hash'])
      .where('account_id', '=', account)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const links = linksAfter(account, head, events)
    await tx.insertInto('event').values(links).execute()
    const { seq, hash } = links.at(-1)!
    await tx
      .updateTable('account_head')
      .set({ seq, hash })
      .where('account_id', '=', account)
      .execute()
  })
}

/** The queue had to find out under which role it was called. */
async function send({ database, jobs }: House, tx: Tx) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
  const backTo = rows[0]!.role.slice(database.prefix.length + 1) as RoleName
  await asRole(database, tx, { as: 'queue', backTo }, () =>
    jobs.enqueue(tx, sendMailJob, { mailId: randomUUIDv7() }),
  )
}

async function refreshGate({ database, clock }: House, tx: Tx, { account, group }: Place) {
  const facts = await readGroupFacts(tx, account, group)
  await asRole(database, tx, { as: 'gatekeeper', backTo: 'command' }, async () => {
    const stored = await tx
      .selectFrom('gate_facts')
      .select('facts')
      .where('account_id', '=', account)
      .where('group_id', '=', group)
      .executeTakeFirst()
    if (stored !== undefined && isDeepStrictEqual(stored.facts, facts)) return
    const before = tx as Kysely<Tables> as Kysely<TablesBefore> as Transaction<TablesBefore>
    const at = clock.now()
    const { revision } = await before
      .updateTable('before.gate_head')
      .set((expression) => ({ revision: expression('revision', '+', 1) }))
      .returning('revision')
      .executeTakeFirstOrThrow()
    const row = { revision, facts: JSON.stringify(facts), at }
    await before
      .insertInto('gate_facts')
      .values({ account_id: account, group_id: group, ...row })
      .onConflict((conflict) => conflict.columns(['account_id', 'group_id']).doUpdateSet(row))
      .execute()
    await before
      .insertInto('before.gate_revision')
      .values({ revision, account_id: account, group_id: group, at })
      .execute()
  })
}
