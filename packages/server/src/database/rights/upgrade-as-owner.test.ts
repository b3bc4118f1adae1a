import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { openEmptyDatabase } from '../../testing/test-database.ts'
import { migrate, sqlFiles } from '../migrate.ts'
import { openPostgres } from '../open-database.ts'
import type { Tables } from '../tables.ts'

const skip =
  process.env.FREIGABE_TEST_POSTGRES === undefined && 'the embedded database has no owners'

test('an upgrade by an owner who is no superuser brings along what was stored, though no row is shown to the owner', {
  skip,
}, async () => {
  const { database, url, drop } = await openEmptyDatabase('postgres')
  const migrator = new Migrator({ db: database.root, provider: sqlFiles })
  assert.equal((await migrator.migrateTo('0033-as-handed-in')).error, undefined)
  const delivery = randomUUID()
  await fill(database.root, delivery)
  const owner = new URL(url!)
  owner.username = `${database.prefix}_owner`
  await handOver(database.root, owner.username, database.prefix)
  const owned = await openPostgres(owner.href)
  await migrate(owned)
  await owned.close()
  const { rows } = await sql<Record<string, unknown>>`select
    (select json_agg(number order by number) from goodwill_number) as numbers,
    (select goodwill from feed_head) as newest,
    (select json_agg(revision) from gate_facts) as revisions,
    (select json_agg(part order by part) from delivery where delivery_id = ${delivery}) as parts`.execute(
    database.root,
  )
  assert.deepEqual(rows, [{ numbers: [1, 2], newest: 2, revisions: [0], parts: [0, 1] }])
  await database.close()
  await drop()
})

/** Data that an older installation has for everything the newest migrations touch. */
async function fill(root: Kysely<Tables>, delivery: string) {
  const account = randomUUID()
  await root.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const number of [1, 2]) {
      await sql`insert into goodwill_decision
        (number, decision_id, account_id, request_id, outcome, obstacles, at)
        values (${number}, ${randomUUID()}, ${account}, ${randomUUID()}, 'declined', '{}', now())`.execute(
        tx,
      )
      await sql`insert into delivery
        (account_id, delivery_id, batch_id, source_id, recipients, refused, at)
        values (${account}, ${delivery}, ${randomUUID()}, ${account}, 1, 0, now())`.execute(tx)
    }
    await sql`update goodwill_head set number = 2`.execute(tx)
    const facts = { account: { suspended: false, mode: 'enforce' }, held: false, batches: [] }
    const group = randomUUID()
    await sql`insert into recipient_group (account_id, group_id, name, created_at)
      values (${account}, ${group}, 'Kunden', now())`.execute(tx)
    await sql`insert into gate_facts values
      (${account}, ${group}, 7, ${JSON.stringify(facts)}::jsonb, now())`.execute(tx)
  })
}

/** Gives everything to an ordinary user, and hides every row from its owner, as each start does. */
async function handOver(root: Kysely<Tables>, owner: string, database: string) {
  await sql.raw(`create role "${owner}" login createrole`).execute(root)
  await sql.raw(`alter database "${database}" owner to "${owner}"`).execute(root)
  await sql.raw(`alter schema public owner to "${owner}"`).execute(root)
  await sql
    .raw(`do $$ declare each record; begin
    for each in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
      execute format('alter table %I owner to "${owner}"', each.relname);
      if each.relname not like 'kysely%' then
        execute format('alter table %I enable row level security', each.relname);
        execute format('alter table %I force row level security', each.relname);
      end if;
    end loop;
    for each in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace loop
      execute format('alter function %s owner to "${owner}"', each.name);
    end loop;
  end $$`)
    .execute(root)
}
