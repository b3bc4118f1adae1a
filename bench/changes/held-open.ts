import { sql } from 'kysely'
import type { PostgresDatabase } from '../../packages/server/src/database/open-database.ts'
import { connect } from './connect.ts'

/** This many changes come while the two are open, and this many share one numbering. */
const meanwhile = { changes: 20_000, together: 5 }

/**
 * Runs `work` next to a reader and a writer that began long ago and do not end: many changes were made and
 * numbered since, and nothing that they replaced could be cleared away.
 *
 * @param account held by the writer; it is not changed otherwise
 */
export async function besideHeldOpen<T>(
  database: PostgresDatabase,
  account: string,
  work: () => Promise<T>,
): Promise<T> {
  const reader = await connect(database.url)
  await reader.client.query('begin isolation level repeatable read')
  await reader.client.query('select count(*) from change')
  const writer = await connect(database.url)
  await writer.client.query('begin')
  await writer.client.query('update account_head set at = at where account_id = $1', [account])
  try {
    await makeChanges(database, account)
    return await work()
  } finally {
    for (const { end } of [reader, writer]) await end()
  }
}

/** Each commits by itself, as the product's do, without the work that would cause them. */
async function makeChanges({ root }: PostgresDatabase, besides: string) {
  await sql`do $$
    declare
      accounts uuid[] := array(select account_id from account_head where account_id <> ${sql.lit(besides)});
    begin
      for n in 1..${sql.lit(meanwhile.changes)} loop
        with moved as (
          update account_head set revision = revision + 1, at = clock_timestamp()
            where account_id = accounts[1 + n % cardinality(accounts)] returning *)
        insert into change (account_id, revision, body, at)
          select account_id, revision, '{}', at from moved;
        commit;
        if n % ${sql.lit(meanwhile.together)} = 0 then
          perform publish_changes();
          commit;
        end if;
      end loop;
    end $$`.execute(root)
}
