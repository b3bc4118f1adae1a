import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSample } from '@freigabe/screening/seal'
import { sql } from 'kysely'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { deleteGroup } from '../../case/lists/delete-group.ts'
import { rights } from '../../database/rights/rights.ts'
import { FileMissing } from '../../files/file-store.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { sampleKey } from '../../keys/sample-key.ts'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castCase,
  castStaff,
  importFile,
  importUnscreened,
  password,
  screenNow,
} from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome, policyFor } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'
import { sweepExpiredFiles } from '../import/sweep-files.ts'
import { sweepSamples } from './samples.ts'
import { screenBatch } from './screen-batch.ts'
import { interruptScreening, sweepScreenings } from './sweep-screenings.ts'

const people = Array.from(
  { length: 120 },
  (_, i) => `mensch${i}@firma${i % 9}.fr;1${i % 10}.02.2023;5.9.${i}.7`,
)
const list = `E-Mail;Angemeldet am;Anmelde-IP\n${people.join('\n')}\n`

onEachDatabase('The screening of a file', (given) => {
  test('whose time comes while it is read finds nothing out from what is left of it', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { id: batch } = await importUnscreened(house, owner.actor, account, group, list)
    const { files } = house
    const read = async function* (key: string) {
      clock.forward({ days: 1000 })
      await sweepExpiredFiles(house)
      yield* files.read(key)
    }
    await screenNow({ ...house, files: { ...files, read } }, account, batch)
    const row = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('batch')
        .select(['state', 'file_key'])
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .executeTakeFirstOrThrow(),
    )
    assert.deepEqual(row, { state: 'screening', file_key: null })
  })

  test('whose time has come ends quietly where the file is gone and its row does not say so yet', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { id: batch } = await importUnscreened(house, owner.actor, account, group, list)
    await house.files.remove(`recipients/${account}/${batch}`)
    await assert.rejects(screenNow(house, account, batch), FileMissing)
    clock.forward({ days: 1000 })
    await screenNow(house, account, batch)
    assert.equal(await stateOf(batch), 'screening')
  })

  test('seals a few rows for an audit, and leaves no address in clear anywhere', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { batch } = await castCase(house, owner.actor, account, list)
    const { rows } = await sql<Record<string, string>>`
      select key_id, encode(encapsulated, 'base64') as encapsulated,
        encode(ciphertext, 'base64') as ciphertext
      from sealed_sample where batch_id = ${batch}`.execute(house.database.root)
    const sample = await openSample(await sampleKey(house.keys.sealing[0]!), {
      keyId: rows[0]!.key_id!,
      rows: 59,
      encapsulated: rows[0]!.encapsulated!,
      ciphertext: rows[0]!.ciphertext!.replaceAll('\n', ''),
    })
    assert.equal(sample.length, 59)
    for (const { line, address, cells } of sample) {
      const [written, signedUp, ip] = people[line - 2]!.split(';')
      assert.deepEqual([address, cells.signed_up_at, cells.signup_ip], [written, signedUp, ip])
    }
    for (const table of Object.keys(rights)) {
      const all = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(house.database.root)
      assert.ok(!all.rows.some(({ row }) => /mensch\d+@firma/.test(row)), table)
    }
  })

  test('leaves a sample that goes with its import, with its group, and when its time is over', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const cast = () => castCase(house, owner.actor, account, list)
    const [removed, inGroup, open, decided, reviewed] = [
      await cast(),
      await cast(),
      await cast(),
      await cast(),
      await cast(),
    ]
    await deleteBatch(house, owner.actor, account, removed.group, removed.batch)
    await deleteGroup(house, owner.actor, account, inGroup.group)
    assert.deepEqual(await kept(account), [open.batch, decided.batch, reviewed.batch].sort())
    await handIn(house, owner, account, decided.caseId)
    await accept(house, account, decided.caseId)
    clock.forward({ days: 89 })
    await sweepSamples(house)
    assert.equal((await kept(account)).length, 3)
    clock.forward({ days: 2 })
    await sweepSamples(house)
    assert.deepEqual(await kept(account), [open.batch, reviewed.batch].sort())
    await handIn(house, owner, account, reviewed.caseId)
    clock.forward({ days: 120 })
    await sweepSamples(house)
    assert.deepEqual(await kept(account), [reviewed.batch])
    const { rows } = await sql<{ body: { sample: number } }>`
      select body from platform_event where type = 'retention_ended' order by seq`.execute(
      house.database.root,
    )
    assert.ok(rows.reduce((sum, { body }) => sum + body.sample, 0) >= 2)
  })

  test('goes by what the account says of itself, by where IP addresses are, and says so', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const facts = { markets: ['de', 'AT', 'DE'], formSince: '2024-01-01' }
    const stated = await browser.put(`/accounts/${account}/facts`, facts)
    assert.deepEqual(
      [stated.status, stated.body.markets, stated.body.formSince],
      [200, ['AT', 'DE'], '2024-01-01'],
    )
    const before = await findingsOf((await castAccount(house)).account)
    const after = await findingsOf(account)
    assert.equal(before.before_form, undefined)
    assert.equal(after.before_form.facts.since, '2024-01-01')
    assert.deepEqual(after.country_spread.facts.markets, ['AT', 'DE'])
    assert.deepEqual(
      [before.country_spread.severity, after.country_spread.severity],
      ['info', 'warning'],
    )
    assert.ok(before.ip_country.facts.located > 0)
    const { rows } = await sql`
      select screened_under, screening->>'origin' as origin from batch
      where account_id = ${account}`.execute(house.database.root)
    const under = { policy: policyFor('AT', 'DE').version, thresholds: {} }
    assert.deepEqual(rows, [
      { origin: 'server', screened_under: { ...under, ...facts, markets: ['AT', 'DE'] } },
    ])
  })

  test('what an account says of itself is stated by its people, the platform and administration', async () => {
    const { house, app } = given()
    const { account } = await castAccount(house)
    const path = `/accounts/${account}/facts`
    const facts = { markets: ['FR'], formSince: null }
    const admin = await signedIn(app, (await castStaff(house, 'admin')).email, password)
    assert.deepEqual((await admin.put(path, facts)).body.markets, ['FR'])
    const reviewer = await signedIn(app, (await castStaff(house, 'reviewer')).email, password)
    assert.equal((await reviewer.put(path, facts)).body.code, 'NOT_ALLOWED')
    const other = await castAccount(house)
    const stranger = await signedIn(app, other.owner.email, password)
    assert.equal((await stranger.put(path, facts)).body.code, 'NOT_FOUND')
    for (const wrong of [
      { markets: ['DEU'], formSince: null },
      { markets: [], formSince: '1.2.24' },
      { markets: ['QZ'], formSince: null },
      { markets: [], formSince: '2999-01-01' },
    ]) {
      assert.equal((await admin.put(path, wrong)).body.code, 'REQUEST_INVALID')
    }
  })

  test('weighs findings by the thresholds of the policy, which stay with the import', async () => {
    const { house } = given()
    const thresholds = { address_syntax: { notice: 0.5 } }
    const policy = { ...policyAtHome, version: 'mild@2026-11-25', screening: { thresholds } }
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const csv = `E-Mail\n${Array.from({ length: 50 }, (_, i) => `${i % 10 === 7 ? `falsch${i}@` : `a${i}@gmx.de`}`).join('\n')}\n`
    const plain = await importFile(house, owner.actor, account, group, csv)
    const policies = { ...house.policies, effective: async () => policy }
    const weighed = await importFile({ ...house, policies }, owner.actor, account, group, csv)
    const { rows } = await sql<Found>`
      select batch_id, screened_under, jsonb_path_query_first(screening, ${'$.findings[*] ? (@.id == "address_syntax")'}::jsonpath) as found
      from batch where account_id = ${account} order by created_at, batch_id`.execute(
      house.database.root,
    )
    const of = (batch: string) => rows.find((row) => row.batch_id === batch)!
    assert.deepEqual(of(weighed.batch).screened_under, {
      policy: 'mild@2026-11-25',
      thresholds,
      markets: [],
      formSince: null,
    })
    assert.deepEqual(of(plain.batch).screened_under.thresholds, {})
    assert.equal(of(plain.batch).found.severity, 'notice')
    assert.equal(of(weighed.batch).found.severity, 'info')
  })

  test('that breaks off shows as interrupted until it goes on by itself', async () => {
    const { house, app, clock } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { id: batch } = await importUnscreened(house, owner.actor, account, group, list)
    const browser = await signedIn(app, owner.email, password)
    const read = async () =>
      (await browser.get(`/accounts/${account}/groups/${group}/batches/${batch}`)).body
    const run = { attempt: 1, last: false, signal: AbortSignal.abort(new Error('stopped')) }
    await assert.rejects(
      screenBatch(house, { account, batch }, run, async () => undefined),
      /stopped/,
    )
    const interrupted = await read()
    assert.deepEqual(
      [interrupted.state, interrupted.interruptedAt, interrupted.refusal],
      ['screening', clock.now(), null],
    )
    await screenNow(house, account, batch)
    const { state, interruptedAt, recipients } = await read()
    assert.deepEqual([state, interruptedAt, recipients], ['screened', null, 120])
  })

  test('is told as interrupted as soon as its job is given up, and goes on if it is begun anew', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { id: batch } = await importUnscreened(house, owner.actor, account, group, list)
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ state: 'screening', alive_until: clock.now() })
        .where('batch_id', '=', batch)
        .execute(),
    )
    for (const state of ['created', 'active', 'retry']) {
      await putJob(batch, state)
      await sweepScreenings(async () => undefined)(house)
      assert.equal(await stateOf(batch), 'screening', state)
    }
    await putJob(batch, 'failed')
    await sweepScreenings(async () => undefined)(house)
    assert.equal(await stateOf(batch), 'interrupted')
    assert.equal(await reasonAtGate(account, group), 'unread')
    await screenNow(house, account, batch)
    assert.equal(await stateOf(batch), 'screened')
    assert.equal(await reasonAtGate(account, group), 'never_approved')
  })

  test('is not ended by a job that was given up while another process goes on with it, or has ended it', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { batch } = await importFile(house, owner.actor, account, group, list)
    await interruptScreening(house, account, batch)
    assert.equal(await stateOf(batch), 'screened')
    const later = new Date(Date.parse(clock.now()) + 1000).toISOString()
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ state: 'screening', alive_until: later })
        .where('batch_id', '=', batch)
        .execute(),
    )
    await interruptScreening(house, account, batch)
    assert.equal(await stateOf(batch), 'screening')
  })

  async function reasonAtGate(account: string, group: string) {
    const question = { account, group, purpose: 'campaign' } as const
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason
  }

  /** Leaves a batch's job as the queue does when it waits, runs, is retried, or was given up. */
  async function putJob(batch: string, state: string) {
    const { rows } = await sql`
      update jobs.job set state = ${sql.lit(state)}
      where name = 'screen-batch' and data ->> 'batch' = ${batch} returning id`.execute(
      given().house.database.root,
    )
    assert.equal(rows.length, 1)
  }

  async function kept(account: string): Promise<string[]> {
    const { rows } = await sql<{ batch: string }>`
      select batch_id as batch from sealed_sample where account_id = ${account}`.execute(
      given().house.database.root,
    )
    return rows.map(({ batch }) => batch).sort()
  }

  async function stateOf(batch: string): Promise<string> {
    const { rows } = await sql<{ state: string }>`
      select state from batch where batch_id = ${batch}`.execute(given().house.database.root)
    return rows[0]!.state
  }

  /** The findings of the list for an account, by check. */
  async function findingsOf(account: string) {
    const { house } = given()
    const by = { kind: 'account_key', keyId: account } as const
    const { batch } = await castCase(house, by, account, list)
    const { rows } = await sql<{ findings: { id: string; facts: never }[] }>`
      select screening->'findings' as findings from batch where batch_id = ${batch}`.execute(
      house.database.root,
    )
    // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON without declaring its shape
    const byCheck = rows[0]!.findings.map((each): [string, any] => [each.id, each])
    return Object.fromEntries(byCheck)
  }
})

interface Found {
  batch_id: string
  screened_under: { thresholds: unknown }
  found: { severity: string }
}
