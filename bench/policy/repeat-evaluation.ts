import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'

/** Repeats the first evaluation until there are this many, one minute apart. */
export async function repeatEvaluation({ database }: House, count: number): Promise<void> {
  await sql`insert into evaluation (account_id, evaluation_id, case_id, revision, publication,
      countries, at, facts, trace, route, outcome, rule_id, sampled, seed, trouble)
    select account_id, gen_random_uuid(), case_id, n, publication, countries,
      at - n * interval '1 minute', facts, trace, route, outcome, rule_id, sampled, seed, trouble
    from (select * from evaluation where revision = 1 limit 1) first,
      generate_series((select count(*)::int from evaluation) + 1, ${count}::int) n`.execute(
    database.root,
  )
  await sql`analyze evaluation`.execute(database.root)
}
