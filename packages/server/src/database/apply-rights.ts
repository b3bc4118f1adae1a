import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Reach, rights, type TableRight, type TableRights } from './rights.ts'
import { databaseRole, type RoleName, roles } from './roles.ts'
import type { Tables } from './tables.ts'

const account = `nullif(current_setting('freigabe.account', true), '')::uuid`

/** The condition that a policy puts on rows, by reach. */
const reaches: Record<Reach, string> = {
  own: `account_id = ${account}`,
  members: `exists (select from membership where membership.person_id = person.id and membership.account_id = ${account})`,
  all: 'true',
  advice: `kind in ('advice', 'other')`,
  own_advice: `account_id = ${account} and kind in ('advice', 'other')`,
  appeals: `kind in ('appeal', 'addition')`,
  goodwill: `kind = 'goodwill'`,
  goodwill_groups: `exists (select from request where request.account_id = recipient_group.account_id and request.group_id = recipient_group.group_id and request.kind = 'goodwill')`,
}

/** Holds off every other process that would change roles or rights, until the transaction ends. */
export async function lockRights(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7213001)`.execute(tx)
}

/**
 * Makes the database's roles, grants and row-level security what `rights` says. Called under
 * `lockRights`; does nothing when the same rights were applied before.
 */
export async function applyRights(db: Kysely<Tables>, prefix: string): Promise<void> {
  const statements = [...roleStatements(prefix), ...Object.entries(rights).flatMap(tableStatements)]
  const digest = createHash('sha256').update(statements.join('\n')).digest('hex')
  await sql`create table if not exists applied_rights (digest text not null)`.execute(db)
  const applied = await sql<{ digest: string }>`select digest from applied_rights`.execute(db)
  if (applied.rows[0]?.digest === digest) return
  for (const statement of statements) await sql.raw(statement).execute(db)
  await sql`delete from applied_rights`.execute(db)
  await sql`insert into applied_rights (digest) values (${digest})`.execute(db)

  function tableStatements([table, tableRights]: [string, TableRights]): string[] {
    return [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      ...Object.keys(roles).flatMap((role) => roleOnTable(table, role as RoleName, tableRights)),
    ]
  }

  function roleOnTable(table: string, role: RoleName, tableRights: TableRights): string[] {
    const name = databaseRole(prefix, role)
    const right = tableRights[role]
    const policies = ({ reach, writes }: TableRight) =>
      writes === undefined
        ? [`create policy ${role} on ${table} to "${name}" using (${reaches[reach]})`]
        : [
            `create policy ${role} on ${table} for select to "${name}" using (${reaches[reach]})`,
            `create policy ${role}_writes on ${table} to "${name}" using (${reaches[writes]})`,
          ]
    return [
      `revoke all on ${table} from "${name}"`,
      `drop policy if exists ${role} on ${table}`,
      `drop policy if exists ${role}_writes on ${table}`,
      ...(right === undefined
        ? []
        : [`grant ${right.may.join(', ')} on ${table} to "${name}"`, ...policies(right)]),
    ]
  }
}

function roleStatements(prefix: string): string[] {
  return (Object.keys(roles) as RoleName[]).flatMap((role) => {
    const name = databaseRole(prefix, role)
    return [
      // LOGIN without a password: the nodes of a sharded database connect to each other as this role.
      `do $$ begin create role "${name}" login; exception when duplicate_object or unique_violation then null; end $$`,
      `grant "${name}" to current_user`,
    ]
  })
}
