import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'
import { castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'

/** A group that may be sent to, as a sender names it. */
export interface FilledGroup {
  account: string
  group: string
  /** Its account by id. */
  accountId: string
  groupId: string
}

const groupsOfAccount = 10

/** Puts this many groups into the database, ten for each account: copies of one that was accepted. */
export async function fillGate(house: House, count: number): Promise<FilledGroup[]> {
  const { account, caseId } = await castSubmitted(house)
  await accept(house, account, caseId)
  const { root } = house.database
  await sql`create table bench_account as select gen_random_uuid() as id, 'c-' || number as reference, number
    from generate_series(1, ${count / groupsOfAccount}::int) as number`.execute(root)
  await sql`create table bench_group as select gen_random_uuid() as id, gen_random_uuid() as batch,
    bench_account.id as account, 'list-' || place as reference
    from bench_account, generate_series(1, ${groupsOfAccount}::int) as place`.execute(root)
  await copyEach(house, account, 'account', sql`bench_account as made`, {
    account_id: sql`made.id`,
    reference: sql`made.reference`,
  })
  await sql`insert into account_head select id, 0, '', 0, null from bench_account`.execute(root)
  const ofGroup = { account_id: sql`made.account`, group_id: sql`made.id` }
  const groups = sql`bench_group as made`
  await copyEach(house, account, 'recipient_group', groups, {
    ...ofGroup,
    reference: sql`made.reference`,
  })
  await copyEach(house, account, 'batch', groups, {
    ...ofGroup,
    batch_id: sql`made.batch`,
    reference: sql`'june'`,
    screening: sql`null`,
  })
  await copyEach(house, account, 'gate_facts', groups, {
    ...ofGroup,
    facts: sql`replace(one.facts::text, (select batch_id::text from batch
      where batch.account_id = one.account_id limit 1), made.batch::text)::jsonb`,
  })
  for (const name of ['account', 'account_head', 'recipient_group', 'batch', 'gate_facts'])
    await sql`vacuum analyze ${sql.table(name)}`.execute(root)
  const { rows } = await sql<FilledGroup>`
    select bench_account.reference as account, bench_group.reference as "group",
      bench_account.id as "accountId", bench_group.id as "groupId"
    from bench_group join bench_account on bench_account.id = bench_group.account`.execute(root)
  await sql`drop table bench_account, bench_group`.execute(root)
  return rows
}

/**
 * Copies the one row that an account has in a table for all created accounts, with some columns set
 * differently.
 */
async function copyEach(
  { database }: House,
  account: string,
  table: string,
  made: ReturnType<typeof sql>,
  columns: Readonly<Record<string, ReturnType<typeof sql>>>,
) {
  const set = sql.join(Object.entries(columns).flatMap(([name, value]) => [sql.lit(name), value]))
  await sql`insert into ${sql.table(table)}
    select copied.* from ${sql.table(table)} as one, ${made},
      jsonb_populate_record(one, jsonb_build_object(${set})) as copied
    where one.account_id = ${account}`.execute(database.root)
}
