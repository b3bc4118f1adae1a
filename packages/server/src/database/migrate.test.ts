import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { judgeGroup } from '@freigabe/core'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { inRole } from '../testing/in-role.ts'
import {
  openEmptyDatabase,
  quickestDatabase,
  type TestDatabase,
  testDatabases,
} from '../testing/test-database.ts'
import { migrate, SchemaNewerThanCode, sqlFiles } from './migrate.ts'
import { openPostgres } from './open-database.ts'

for (const kind of testDatabases) {
  describe(`Migrations (${kind})`, () => {
    let opened: TestDatabase
    before(async () => {
      opened = await openEmptyDatabase(kind)
    })
    after(async () => {
      await opened.database.close()
      await opened.drop()
    })

    test('many processes that start at once migrate once, and all of them succeed', async () => {
      const { url, database } = opened
      const others =
        url === null ? [] : await Promise.all([1, 2, 3, 4, 5].map(() => openPostgres(url, 2)))
      const results = await Promise.all([database, ...others].map((each) => migrate(each)))
      const applied = results.filter((result) => result.applied.length > 0)
      assert.equal(applied.length, 1)
      await Promise.all(others.map((other) => other.close()))
    })

    test('migrating again does nothing', async () => {
      assert.deepEqual(await migrate(opened.database), { applied: [] })
    })

    test('a transaction that is begun inside another one is refused at once', async () => {
      const { database } = opened
      await assert.rejects(
        inRole(database, 'door', null, () => inRole(database, 'door', null, async () => 1)),
        /inside another one/,
      )
    })

    test('a schema that is newer than the code is refused with what to do', async () => {
      const { database } = opened
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2027')`.execute(
        database.root,
      )
      await assert.rejects(migrate(database), (error) => {
        assert.ok(error instanceof SchemaNewerThanCode)
        assert.match(error.message, /newer version/)
        return true
      })
    })
  })
}

test('an upgrade takes the links out of letters that were kept with them', async () => {
  const { database, drop } = await openEmptyDatabase(quickestDatabase)
  const migrator = new Migrator({ db: database.root, provider: sqlFiles })
  assert.equal((await migrator.migrateTo('0026-ways-on')).error, undefined)
  for (const [state, template, path] of [
    ['sent', 'password_reset', 'reset-password/abc'],
    ['waiting', 'invitation', 'invitations/abc'],
    ['waiting', 'reminder', 'a/loeffler/groups/abc'],
  ] as const) {
    const letter = JSON.stringify({ template, params: { url: `https://freigabe.example/${path}` } })
    await sql`insert into mail
      (mail_id, to_address, locale, time_zone, letter, subject, state, created_at)
      values (gen_random_uuid(), 'anna@example.org', 'de', 'UTC', ${letter}::jsonb, '', ${state}, now())`.execute(
      database.root,
    )
  }
  await migrate(database)
  const { rows } = await sql<{ state: string; url: string }>`
    select state, letter #>> '{params,url}' as url from mail order by url`.execute(database.root)
  assert.deepEqual(rows, [
    { state: 'waiting', url: 'https://freigabe.example/a/loeffler/groups/abc' },
    { state: 'failed', url: 'https://freigabe.example/invitations/[…]' },
    { state: 'sent', url: 'https://freigabe.example/reset-password/[…]' },
  ])
  await database.close()
  await drop()
})

test('an upgrade brings along what the gate knows, and shuts nothing and opens nothing by that', async () => {
  const { database, drop } = await openEmptyDatabase(quickestDatabase)
  const migrator = new Migrator({ db: database.root, provider: sqlFiles })
  assert.equal((await migrator.migrateTo('0034-one-way-to-change')).error, undefined)
  const account = { suspended: false, mode: 'enforce' }
  const approval = { approvalId: 'a', digest: '', endsAt: '2027-05-25T10:00:00.000Z' }
  const standing = { ...approval, renewalPending: false, revoked: false, conditions: [] }
  const through = (version: number, arrived: number, recipients = 5) => ({
    ...{ batchId: randomUUID(), recipients, digest: 'd', held: false, caseStatus: 'accepted' },
    approvals: [{ ...standing, source: { version: 1, cap: 10, arrived } }],
    arrivedThrough: { version },
  })
  const imported = {
    ...{ batchId: randomUUID(), recipients: 5, digest: 'd', held: false, caseStatus: 'accepted' },
    approvals: [{ ...standing, digest: 'd' }],
  }
  const batches = [through(1, 10), through(1, 11), through(2, 5), through(1, 0, 0), imported]
  await sql`set session_replication_role = replica`.execute(database.root)
  for (const held of [batches, []]) {
    await sql`insert into gate_facts values (${randomUUID()}, ${randomUUID()}, 0,
      ${JSON.stringify({ account, held: false, batches: held })}::jsonb, now())`.execute(
      database.root,
    )
  }
  await migrate(database)
  const facts = await inRole(database, 'gate', null, (tx) =>
    tx.selectFrom('gate_facts').select('facts').execute(),
  )
  const now = '2026-11-25T10:00:00.000Z'
  const [judged, empty] = facts
    .map((row) => judgeGroup(row.facts, { purpose: 'campaign', now }))
    .toSorted((one, other) => other.batches.length - one.batches.length)
  assert.deepEqual(
    judged!.batches.map((each) => (each.verdict === 'deny' ? each.reason : 'allow')),
    ['allow', 'never_approved', 'content_changed', 'allow', 'allow'],
  )
  assert.deepEqual(judged!.sendable, [batches[0]!.batchId, imported.batchId])
  assert.deepEqual(empty!.batches, [])
  await database.close()
  await drop()
})

for (const kind of testDatabases) {
  test(`an upgrade keeps who looked at what, and why (${kind})`, async () => {
    const { database, drop } = await openEmptyDatabase(kind)
    const { root } = database
    const migrator = new Migrator({ db: root, provider: sqlFiles })
    assert.equal(
      (await migrator.migrateTo('0073-evidence-in-archives-and-explanations')).error,
      undefined,
    )
    const [account, person, about] = [randomUUID(), randomUUID(), randomUUID()]
    await root.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      for (const [table, column] of [
        ['answer_look', 'case_id'],
        ['contact_look', 'case_id'],
        ['evidence_look', 'evidence_id'],
      ] as const) {
        await sql`alter table ${sql.table(table)} no force row level security`.execute(tx)
        await sql`insert into ${sql.table(table)}
          (account_id, look_id, ${sql.ref(column)}, person_id, person_name, reason, at)
          values (${account}, ${randomUUID()}, ${about}, ${person}, 'Miriam Kessler', ${table}, now())`.execute(
          tx,
        )
        await sql`alter table ${sql.table(table)} force row level security`.execute(tx)
      }
    })
    // The case and the file that they are about are not there in this test.
    await sql`set session_replication_role = replica`.execute(root)
    await migrate(database)
    const looks = await inRole(database, 'desk', null, (tx) =>
      tx.selectFrom('look').select(['kind', 'case_id', 'evidence_id', 'reason']).execute(),
    )
    assert.deepEqual(
      looks.toSorted((a, b) => a.kind.localeCompare(b.kind)),
      [
        { kind: 'answers', case_id: about, evidence_id: null, reason: 'answer_look' },
        { kind: 'contact', case_id: about, evidence_id: null, reason: 'contact_look' },
        { kind: 'evidence', case_id: null, evidence_id: about, reason: 'evidence_look' },
      ],
    )
    await database.close()
    await drop()
  })
}
