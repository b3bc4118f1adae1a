import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'

/**
 * Copies a group with its one import, its case and its gate this many times, each under a name of its own.
 */
export async function multiplyGroup(
  house: House,
  group: string,
  { copies, name }: { copies: number; name: string },
): Promise<void> {
  await house.database.root.transaction().execute(async (tx) => {
    const copy = async (table: string, changes: string) => {
      await sql`
        insert into ${sql.table(table)}
        select (jsonb_populate_record(old, ${sql.raw(changes)})).*
        from ${sql.table(table)} old, generate_series(1, ${copies}::int) n
        where ${table === 'case_batch' ? ofCase(group) : sql`old.group_id = ${group}::uuid`}`.execute(
        tx,
      )
    }
    const id = (column: string) => `'${column}', md5(old.${column}::text || n)::uuid`
    const named = `'name', '${name} ' || lpad(n::text, 5, '0')`
    await copy('recipient_group', `jsonb_build_object(${id('group_id')}, ${named})`)
    await copy('batch', `jsonb_build_object(${id('group_id')}, ${id('batch_id')})`)
    await copy('approval_case', `jsonb_build_object(${id('group_id')}, ${id('case_id')})`)
    await copy('case_batch', `jsonb_build_object(${id('case_id')}, ${id('batch_id')})`)
    const facts = `'facts', replace(old.facts::text, (old.facts #>> '{batches,0,batchId}'),
      md5((old.facts #>> '{batches,0,batchId}') || n)::uuid::text)::jsonb`
    await copy('gate_facts', `jsonb_build_object(${id('group_id')}, ${facts})`)
  })
}

function ofCase(group: string) {
  return sql`old.case_id in (select case_id from approval_case where group_id = ${group}::uuid)`
}
