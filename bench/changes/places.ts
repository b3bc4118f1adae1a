import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import type { AnyDatabase } from '../../packages/server/src/database/open-database.ts'
import type { House } from '../../packages/server/src/house.ts'
import { castSubmitted } from '../../packages/server/src/testing/cast.ts'

/** A case that changes are made to. */
export interface Place {
  account: string
  group: string
  caseId: string
  by: Actor
}

/** The rows that make up such an account; each table names its account first. */
const tables = [
  'account',
  'recipient_group',
  'batch',
  'approval_case',
  'case_batch',
  'clock_entry',
  'gate_facts',
] as const

/**
 * This many accounts, each with a group, an import and a submitted case: one that was handed in, and copies
 * of it.
 */
export async function makePlaces(house: House, count: number): Promise<Place[]> {
  const { account, owner, group, caseId } = await castSubmitted(house)
  const { root } = house.database
  await sql`create table bench_copy as
    select gen_random_uuid() as id from generate_series(2, ${count}::int)`.execute(root)
  for (const name of tables) {
    await sql`insert into ${sql.table(name)}
      select copied.* from ${sql.table(name)} as one, bench_copy,
        jsonb_populate_record(one, jsonb_build_object('account_id', bench_copy.id)) as copied
      where one.account_id = ${account}`.execute(root)
  }
  await sql`insert into account_head select id, 0, '', 0, null from bench_copy`.execute(root)
  const { rows } = await sql<{ id: string }>`select id from bench_copy`.execute(root)
  await sql`drop table bench_copy`.execute(root)
  await analyze(house.database)
  return [account, ...rows.map(({ id }) => id)].map((each) => ({
    ...{ account: each, group, caseId, by: owner.actor },
  }))
}

async function analyze({ root }: AnyDatabase) {
  for (const name of tables) await sql`vacuum analyze ${sql.table(name)}`.execute(root)
}
