import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { openJobQueue } from '../../jobs/job-queue.ts'
import { fillTables } from '../../testing/fill-tables.ts'
import { openTestDatabase, type TestDatabase, testDatabases } from '../../testing/test-database.ts'
import { migrate } from '../migrate.ts'
import type { AnyDatabase } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import { type Reach, rights, type TableName, type Verb } from './rights.ts'
import { databaseRole, type RoleName, roles } from './roles.ts'

const verbs: readonly Verb[] = ['select', 'insert', 'update', 'delete']
const roleNames = Object.keys(roles) as RoleName[]
const tableNames = Object.keys(rights).sort() as TableName[]
const pairs = tableNames.flatMap((table) => roleNames.map((role) => ({ table, role })))

/** The kinds of requests that go to support, the desk and billing. */
const kindsOf = {
  advice: ['advice', 'other'],
  appeals: ['appeal', 'addition'],
  goodwill: ['goodwill'],
}

/** Who reads which kinds across accounts; support also reads those of an account, as the customer does. */
const readersOf = { desk: kindsOf.appeals, billing: kindsOf.goodwill }
const idOf = (table: string) =>
  table === 'request_message' ? 'message_id' : table === 'request_file' ? 'file_id' : 'request_id'
const newIds = (table: string) => ({ [idOf(table)]: randomUUIDv7() })

/** PostgreSQL's answers to a missing right, and to a row that already exists. */
const refused = '42501'
const doubled = '23505'

for (const kind of testDatabases) {
  describe(`Rights in the database (${kind})`, () => {
    let opened: TestDatabase
    let database: AnyDatabase
    const own = randomUUIDv7()
    const other = randomUUIDv7()
    let filled: Awaited<ReturnType<typeof fillTables>>

    before(async () => {
      opened = await openTestDatabase(kind)
      database = opened.database
      await migrate(database)
      const jobs = await openJobQueue(database, [], assert.ifError)
      await jobs.stop(1)
      filled = await fillTables(database.root, [own, other])
    })
    after(async () => {
      await database.close()
      await opened.drop()
    })

    test('the matrix names every table, and there is something to try in each of them', async () => {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = 'public'
          and tablename not like 'kysely_%'`.execute(database.root)
      assert.deepEqual(rows.map(({ name }) => name).sort(), tableNames)
      for (const table of tableNames) {
        if (hasAccount(table)) assert.ok(rowOf(table, own) && rowOf(table, other), table)
      }
    })

    test('each role has exactly the grants and the policy that the matrix gives it', async () => {
      const found = await readRights()
      for (const { table, role } of pairs) {
        const expected = rights[table][role]?.may ?? []
        const has = found.find((each) => each.table === table && each.role === roleName(role))!
        assert.deepEqual(
          verbs.filter((verb) => has[verb]),
          verbs.filter((verb) => expected.includes(verb)),
          `${role} on ${table}`,
        )
        const policies = rights[table][role]?.writes === undefined ? 1 : 2
        assert.equal(
          has.policies,
          expected.length > 0 ? policies : 0,
          `policy of ${role} on ${table}`,
        )
      }
    })

    test('beside the matrix there is only the queue, and only the role that enqueues can use it', async () => {
      const { rows } = await sql<{ schema: string; grantee: string }>`
        select distinct table_schema as schema, grantee
        from information_schema.role_table_grants
        where grantee = any(${roleNames.map(roleName)})
          and (table_schema <> 'public' or table_name <> all(${tableNames}))`.execute(database.root)
      assert.deepEqual(rows, [{ schema: 'jobs', grantee: roleName('queue') }])
    })

    test('row-level security is on for every table, and forced on its owner too', async () => {
      const { rows } = await sql<{ name: string }>`
        select relname as name from pg_class where relnamespace = 'public'::regnamespace
          and relkind = 'r' and relrowsecurity and relforcerowsecurity`.execute(database.root)
      assert.deepEqual(rows.map(({ name }) => name).sort(), tableNames)
    })

    test('reading shows each role of each table what the matrix says, and nothing of another account', async () => {
      for (const { table, role } of pairs) {
        const right = rightOf(table, role, 'select')
        const seen = await attempt(role, `select count(*)::int as count from ${table}`)
        if (right === null) assert.equal(seen, refused, `${role} reads ${table}`)
        else assert.equal(seen, await visible(table, right), `${role} reads ${table}`)
      }
    })

    test('changing reaches what the matrix says, and nothing of another account', async () => {
      for (const { table, role } of pairs) {
        const right = rightOf(table, role, 'update')
        const column = Object.keys(filled.get(table)?.[0] ?? { single: true })[0]!
        const changed = await attempt(role, `update ${table} set ${column} = ${column}`)
        if (right === null) assert.equal(changed, refused, `${role} changes ${table}`)
        else assert.equal(changed, await visible(table, right), `${role} changes ${table}`)
      }
    })

    test('deleting reaches what the matrix says, and nothing of another account', async () => {
      for (const { table, role } of pairs) {
        const right = rightOf(table, role, 'delete')
        const gone = await attempt(role, `delete from ${table}`)
        if (right === null) assert.equal(gone, refused, `${role} deletes from ${table}`)
        else assert.equal(gone, await visible(table, right), `${role} deletes from ${table}`)
      }
    })

    test('adding a row is let through as the matrix says, and never into another account', async () => {
      for (const { table, role } of pairs) {
        const right = rightOf(table, role, 'insert')
        for (const row of filled.get(table) ?? []) {
          const mine = !hasAccount(table) || row.account_id === own
          const ours = right === 'platform' && row.account_id === null
          const reached =
            right === 'all' || ours || (mine && ['own', 'own_advice'].includes(right ?? ''))
          const expected = reached ? doubled : refused
          assert.equal(
            await attempt(role, copyOf(table, row)),
            expected,
            `${role} adds to ${table}`,
          )
        }
      }
    })

    test('support can write nothing but messages of advice', () => {
      for (const table of tableNames) {
        if (table === 'request_message') continue
        assert.deepEqual(rights[table].support?.may ?? ['select'], ['select'], table)
      }
      const { may, writes } = rights.request_message.support!
      assert.deepEqual({ may, writes }, { may: ['select', 'insert'], writes: 'own_advice' })
    })

    test('a request is seen by its own people only, and support writes into no thread but advice', async () => {
      const tables = ['request', 'request_message', 'request_file', 'request_queue'] as const
      for (const kind of ['advice', 'other', 'appeal', 'addition', 'goodwill'] as const) {
        for (const table of tables) {
          const row: Record<string, unknown> = { ...rowOf(table, own)!, ...newIds(table), kind }
          await inUndone(database.root, async (tx) => {
            await sql`set local session_replication_role = replica`.execute(tx)
            await sql.raw(copyOf(table, row)).execute(tx)
            for (const [role, kinds] of Object.entries(readersOf)) {
              await sql.raw(`set local role "${roleName(role as RoleName)}"`).execute(tx)
              const { rows } = await sql`select from ${sql.table(table)} where kind = ${kind}
                and ${sql.ref(idOf(table))} = ${row[idOf(table)]}`.execute(tx)
              assert.equal(rows.length, kinds.includes(kind) ? 1 : 0, `${role} reads ${kind}`)
            }
            return 0
          }).then((outcome) => assert.equal(outcome, 0))
        }
        const message = { ...rowOf('request_message', own)!, message_id: randomUUIDv7(), kind }
        assert.equal(
          await attempt('support', copyOf('request_message', message)),
          kindsOf.advice.includes(kind) ? 1 : refused,
          `support writes to ${kind}`,
        )
      }
    })

    test('which lists of other accounts a list resembles is for the desk alone', () => {
      const readers = Object.keys(rights.list_match).filter((role) => role !== 'command')
      assert.deepEqual(readers, ['desk'])
    })

    test('what was logged can be changed or deleted by nobody', () => {
      for (const table of ['event', 'platform_event'] as const) {
        const may = new Set(Object.values(rights[table]).flatMap((right) => right.may))
        assert.deepEqual([...may].sort(), ['insert', 'select'], table)
      }
    })

    test('without an account set, a role that is bound to one sees nothing', async () => {
      for (const { table, role } of pairs) {
        if (rightOf(table, role, 'select') !== 'own') continue
        const seen = await attempt(role, `select count(*)::int as count from ${table}`, null)
        assert.equal(seen, 0, `${role} reads ${table}`)
      }
    })

    /** How far a right reaches, or null without one. */
    function rightOf(table: TableName, role: RoleName, verb: Verb): Reach | null {
      const right = rights[table][role]
      if (!right?.may.includes(verb)) return null
      return verb === 'select' ? right.reach : (right.writes ?? right.reach)
    }

    function within(reach: Reach) {
      if (reach === 'own') return sql`account_id = ${own}`
      if (reach === 'platform') return sql`account_id is null`
      if (reach === 'goodwill_groups') {
        return sql`group_id in (select group_id from request where kind = 'goodwill')`
      }
      if (reach === 'goodwill_decisions') return sql`kind in ('grant', 'decline')`
      const kinds = kindsOf[reach as keyof typeof kindsOf]
      return kinds === undefined ? sql`true` : sql`kind = any(${kinds})`
    }

    async function visible(table: TableName, reach: Reach): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)}
        where ${within(reach)}`.execute(database.root)
      // Each account has one member.
      return reach === 'members' ? 1 : rows[0]!.count
    }

    /** Tries a statement under a role, undoes it, and returns the count of rows or the refusal's code. */
    function attempt(role: RoleName, statement: string, account: string | null = own) {
      return inUndone(database.root, async (tx) => {
        // Rows that others refer to can be deleted here too. The role comes last: it may not set the rest.
        const settings = {
          session_replication_role: 'replica',
          ...(account === null ? {} : { 'freigabe.account': account }),
          role: roleName(role),
        }
        const set = Object.entries(settings).map(
          ([name, value]) => sql`set_config(${name}, ${value}, true)`,
        )
        await sql`select ${sql.join(set)}`.execute(tx)
        const { rows, numAffectedRows } = await sql.raw<{ count: number }>(statement).execute(tx)
        return rows[0]?.count ?? Number(numAffectedRows ?? 0)
      })
    }

    function copyOf(table: TableName, row: object): string {
      const json = JSON.stringify(row).replaceAll("'", "''")
      return `insert into ${table} select * from jsonb_populate_record(null::${table}, '${json}')`
    }

    function hasAccount(table: TableName): boolean {
      const row = filled.get(table)?.[0]
      return row !== undefined && 'account_id' in row && table !== 'person_credential'
    }

    function rowOf(table: TableName, account: string) {
      return filled.get(table)?.find((row) => row.account_id === account)
    }

    /** What each role may do with each table, and how many policies it has there. */
    async function readRights() {
      const may = verbs.map(
        (verb) => sql`has_table_privilege(r.role, t.name, ${sql.lit(verb)}) as ${sql.id(verb)}`,
      )
      const { rows } = await sql<
        { table: string; role: string; policies: number } & Record<Verb, boolean>
      >`select t.name as table, r.role, ${sql.join(may)},
          (select count(*)::int from pg_policies
            where tablename = t.name and roles = array[r.role]::name[]) as policies
        from unnest(${tableNames}::text[]) as t (name),
          unnest(${roleNames.map(roleName)}::text[]) as r (role)`.execute(database.root)
      return rows
    }

    function roleName(role: RoleName): string {
      return databaseRole(database.prefix, role)
    }
  })
}

/** The result of the work, or the SQLSTATE it fails with; either way its effects are undone. */
async function inUndone(
  root: Kysely<Tables>,
  work: (tx: Kysely<Tables>) => Promise<number>,
): Promise<number | string> {
  let outcome: number | string = 0
  const undo = new Error('undo')
  const ended = root.transaction().execute(async (tx) => {
    outcome = await work(tx)
    throw undo
  })
  await ended.catch((error: { code?: string }) => {
    if (error !== (undo as unknown)) outcome = error.code ?? String(error)
  })
  return outcome
}
