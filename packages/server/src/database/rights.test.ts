import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { castAccount, castCase, castSubmitted } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { rights, type TableName } from './rights.ts'
import { databaseRole, type RoleName, roles } from './roles.ts'
import type { Tables } from './tables.ts'

const verbs = ['select', 'insert', 'update', 'delete'] as const
const roleNames = Object.keys(roles) as RoleName[]
const tableNames = Object.keys(rights).sort() as TableName[]
/** Tables with an account that are not sharded by it: what staff work on across accounts. */
const unsharded = ['desk_queue', 'gate_revision', 'account_reference']

onEachDatabase('Rights in the database', (given) => {
  let accounts: { own: string; other: string }

  before(async () => {
    const { house } = given()
    const [own, other] = [await castSubmitted(house), await castSubmitted(house)]
    await castCase(house, (await castAccount(house)).owner.actor, own.account)
    accounts = { own: own.account, other: other.account }
  })

  test('every table stands in the matrix, and the matrix names no other', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'
        and tablename not like 'kysely_%' and tablename <> 'applied_rights'`.execute(root())
    assert.deepEqual(rows.map((row) => row.name).sort(), tableNames)
  })

  test('row-level security is on, and forced on the owner too, for every table', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relrowsecurity and relforcerowsecurity`.execute(root())
    assert.deepEqual(rows.map((row) => row.name).sort(), tableNames)
  })

  test('each role has exactly the grants and the policy that the matrix gives it', async () => {
    for (const table of tableNames) {
      for (const role of roleNames) {
        const name = databaseRole(given().house.database.prefix, role)
        const expected = rights[table][role]?.may ?? []
        const granted = await Promise.all(verbs.map((verb) => hasPrivilege(name, table, verb)))
        assert.deepEqual(
          verbs.filter((_, place) => granted[place]),
          verbs.filter((verb) => expected.includes(verb)),
          `${role} on ${table}`,
        )
        const { rows } = await sql`select 1 from pg_policies
          where tablename = ${table} and policyname = ${role}`.execute(root())
        assert.equal(rows.length, expected.length > 0 ? 1 : 0, `policy of ${role} on ${table}`)
      }
    }
  })

  test('whatever a role has no right to, PostgreSQL refuses it in bare SQL', async () => {
    for (const table of tableNames) {
      for (const role of roleNames) {
        for (const verb of verbs) {
          if (rights[table][role]?.may.includes(verb)) continue
          const refused = await refusal(role, accounts.own, statement(table, verb))
          assert.equal(refused, '42501', `${role} may ${verb} ${table}`)
        }
      }
    }
  })

  test('a role bound to one account sees and changes no row of another, in no table', async () => {
    for (const [table, role] of boundPairs()) {
      const { may } = rights[table][role]!
      const seen = await runAs(
        role,
        accounts.own,
        `select 1 from ${table} where account_id = '${accounts.other}'`,
      )
      if (may.includes('select')) assert.equal(seen, 0, `${role} reads ${table}`)
      for (const verb of ['update', 'delete'] as const) {
        if (!may.includes(verb)) continue
        const change =
          verb === 'update' ? `update ${table} set account_id = account_id` : `delete from ${table}`
        const changed = await runAs(
          role,
          accounts.own,
          `${change} where account_id = '${accounts.other}'`,
        )
        assert.equal(changed, 0, `${role} may ${verb} in ${table}`)
      }
    }
  })

  test('a role bound to one account cannot put a row into another', async () => {
    for (const [table, role] of boundPairs()) {
      if (!rights[table][role]!.may.includes('insert')) continue
      const { rows } = await sql<{ row: object }>`
        select to_jsonb(t) as row from ${sql.raw(table)} t where account_id = ${accounts.other} limit 1`.execute(
        root(),
      )
      if (rows[0] === undefined) continue
      const copy = JSON.stringify(rows[0].row).replaceAll("'", "''")
      const refused = await refusal(
        role,
        accounts.own,
        `insert into ${table} select * from jsonb_populate_record(null::${table}, '${copy}')`,
      )
      assert.equal(refused, '42501', `${role} on ${table}`)
    }
  })

  test('support can write to nothing', () => {
    for (const table of tableNames) {
      assert.deepEqual(rights[table].support?.may.filter((verb) => verb !== 'select') ?? [], [])
    }
  })

  test('nobody can change or delete an event of the logs', () => {
    for (const table of ['event', 'platform_event'] as const) {
      const verbsOfAll = Object.values(rights[table]).flatMap((right) => right.may)
      assert.ok(!verbsOfAll.includes('update') && !verbsOfAll.includes('delete'))
    }
  })

  test('in every table of an account, primary keys, unique constraints and foreign keys begin with it', async () => {
    const { rows } = await sql<{
      name: string
      kind: string
      first: string
      target: string | null
    }>`
      select c.conrelid::regclass::text as name, c.contype as kind, a.attname as first,
             nullif(c.confrelid, 0)::regclass::text as target
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f') and c.conrelid in (
        select attrelid from pg_attribute where attname = 'account_id' and attnotnull
          and attrelid in (select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace)
      )`.execute(root())
    const sharded = rows.filter(
      ({ name }) => !unsharded.includes(name) && name !== 'person_credential',
    )
    assert.ok(sharded.length > 40)
    for (const { name, kind, first } of sharded) {
      assert.equal(first, 'account_id', `${name} (${kind})`)
    }
  })

  function root(): Kysely<Tables> {
    return given().house.database.root
  }

  function boundPairs(): [TableName, RoleName][] {
    return tableNames.flatMap((table) =>
      roleNames.flatMap((role) =>
        rights[table][role]?.reach === 'own' ? [[table, role] as [TableName, RoleName]] : [],
      ),
    )
  }

  async function hasPrivilege(role: string, table: string, verb: string): Promise<boolean> {
    const { rows } = await sql<{ has: boolean }>`
      select has_table_privilege(${role}, ${table}, ${verb}) as has`.execute(root())
    return rows[0]!.has
  }

  /** How many rows a statement sees or changes under a role; it is rolled back. */
  async function runAs(role: RoleName, account: string, text: string): Promise<number> {
    const undo = new Error('undo')
    let count = -1
    await root()
      .transaction()
      .execute(async (tx) => {
        await sql.raw(`set local freigabe.account = '${account}'`).execute(tx)
        await sql
          .raw(`set local role "${databaseRole(given().house.database.prefix, role)}"`)
          .execute(tx)
        const { rows, numAffectedRows } = await sql.raw(text).execute(tx)
        count = text.startsWith('select') ? rows.length : Number(numAffectedRows ?? 0)
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error
      })
    return count
  }

  /** The SQLSTATE with which a statement is refused under a role, or null. */
  async function refusal(role: RoleName, account: string, text: string): Promise<string | null> {
    return runAs(role, account, text).then(
      () => null,
      (error: { code?: string }) => error.code ?? 'no code',
    )
  }
})

function statement(table: TableName, verb: (typeof verbs)[number]): string {
  switch (verb) {
    case 'select':
      return `select 1 from ${table}`
    case 'insert':
      return `insert into ${table} default values`
    case 'update':
      return `update ${table} set ${firstColumn(table)} = ${firstColumn(table)}`
    case 'delete':
      return `delete from ${table}`
  }
}

/** A column that the table has, for an update that changes nothing. */
function firstColumn(table: TableName): string {
  const columns: Partial<Record<TableName, string>> = {
    platform: 'name',
    person: 'name',
    person_session: 'token',
    person_credential: 'password',
    person_verification: 'value',
    staff_member: 'since',
    idempotency: 'status',
    gate_head: 'revision',
    platform_chain_head: 'seq',
    platform_event: 'seq',
  }
  return columns[table] ?? 'account_id'
}
