import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql, type UpdateObject } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, visitor, withKey } from '../../testing/browser.ts'
import { castAccount, castCustomer, importFile, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const key = `k1:${Buffer.alloc(32, 3).toString('base64')}`
const keys = {
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}
const doomed = new URL('../../testing/dies-after-commit.ts', import.meta.url).pathname

onEachDatabase(
  'Writes with an idempotency key',
  (given, kind) => {
    test('of many identical writes sent at once, one is carried out', async () => {
      const { browser, groups } = await customer()
      const headers = { 'idempotency-key': randomUUIDv7() }
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => browser.post(groups, { name: 'Kunden' }, headers)),
      )
      const refusals = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code)
      assert.deepEqual(
        [...new Set(refusals)].filter((code) => code !== 'IDEMPOTENCY_IN_PROGRESS'),
        [],
      )
      const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.id)
      assert.equal(new Set(ids).size, 1)
      assert.equal((await browser.get(groups)).body.items.length, 1)
    })

    test('the same idempotency key makes one group, and another request under it is refused', async () => {
      const { browser, groups } = await customer()
      const headers = { 'idempotency-key': randomUUIDv7() }
      const first = await browser.post(groups, { name: 'Kunden' }, headers)
      const second = await browser.post(groups, { name: 'Kunden' }, headers)
      assert.deepEqual([second.status, second.body], [first.status, first.body])
      const reused = await browser.post(groups, { name: 'Andere' }, headers)
      assert.deepEqual([reused.status, reused.body.code], [422, 'IDEMPOTENCY_KEY_REUSED'])
      assert.equal((await browser.get(groups)).body.items.length, 1)
    })

    test('a write that was refused may be repeated under its key', async () => {
      const { browser, groups } = await customer()
      const headers = { 'idempotency-key': randomUUIDv7() }
      await browser.post(groups, { name: 'Kunden', reference: 'a' })
      const wish = { name: 'Andere', reference: 'a' }
      assert.equal((await browser.post(groups, wish, headers)).body.code, 'REFERENCE_TAKEN')
      assert.equal((await browser.post(groups, wish, headers)).body.code, 'REFERENCE_TAKEN')
    })

    test('a key belongs to who sent it: another person’s is another key', async () => {
      const { browser, groups, account } = await customer()
      const { house, app } = given()
      const editor = await castCustomer(house, account, 'editor')
      const other = await signedIn(app, editor.email, password)
      const headers = { 'idempotency-key': randomUUIDv7() }
      const first = await browser.post(groups, { name: 'Kunden' }, headers)
      const second = await other.post(groups, { name: 'Kunden' }, headers)
      assert.deepEqual([first.status, second.status], [201, 201])
      assert.notEqual(first.body.id, second.body.id)
    })

    test('an attempt that died before it changed anything is made again, as soon as that is known', async () => {
      const { browser, groups } = await customer()
      const headers = { 'idempotency-key': randomUUIDv7() }
      const first = await browser.post(groups, { name: 'Kunden' }, headers)
      await ofKey(headers, {
        status: null,
        committed: false,
        alive_at: sql`now() - interval '9 s'`,
      })
      const second = await browser.post(groups, { name: 'Kunden' }, headers)
      assert.equal(second.status, 201)
      assert.notEqual(second.body.id, first.body.id)
    })

    // Only PostgreSQL is shared by several processes; the embedded database knows its one process's attempts.
    if (kind === 'postgres')
      test('a process killed between commit and answer has made one group and one import, and the repetition gets the answer', {
        timeout: 120_000,
      }, async () => {
        const { account, owner } = await castAccount(given().house)
        const wish = { name: 'Shop', scopes: ['read' as const, 'write' as const] }
        const { secret } = await issueKey(given().house, owner.actor, owner.name, account, wish)
        const program = withKey(given().app, secret)
        const [one, other] = [
          { 'idempotency-key': randomUUIDv7(), authorization: `Bearer ${secret}` },
          { 'idempotency-key': randomUUIDv7(), authorization: `Bearer ${secret}` },
        ]
        const groups = `/accounts/${account}/groups`
        await killedAt('recipient_group', groups, one, { name: 'Kunden' })
        const { status, body: group } = await program.post(groups, { name: 'Kunden' }, one)
        assert.equal(status, 201)
        assert.deepEqual((await program.get(groups)).body.items, [group])

        const batches = `${groups}/${group.id}/batches`
        const file = 'E-Mail\na@example.org\n'
        await killedAt('batch', `${batches}?fileName=a.csv`, other, file)
        const again = await program.upload(`${batches}?fileName=a.csv`, file, other)
        assert.equal(again.status, 202)
        const ids = (await program.get(batches)).body.items.map(({ id }: { id: string }) => id)
        assert.deepEqual(ids, [again.body.id])
      })

    if (kind === 'postgres')
      test('a verb that answers with what stands afterwards has its answer kept with it, too', {
        timeout: 120_000,
      }, async () => {
        const { house, app } = given()
        const { account, owner } = await castAccount(house)
        const wish = { name: 'Shop', scopes: ['read' as const, 'write' as const] }
        const { secret } = await issueKey(house, owner.actor, owner.name, account, wish)
        const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
        const file = 'E-Mail\na@example.org\n'
        const { caseId } = await importFile(house, owner.actor, account, group, file)
        const path = `/accounts/${account}/cases/${caseId}/withdrawal`
        const headers = { 'idempotency-key': randomUUIDv7(), authorization: `Bearer ${secret}` }
        await killedAt('event', path, headers, {})
        const { status, body } = await withKey(app, secret).post(path, {}, headers)
        assert.deepEqual([status, body.status], [200, 'withdrawn'])
      })

    test('a write that is committed is never made again, though its answer is lost', async () => {
      const { browser, groups } = await customer()
      const headers = { 'idempotency-key': randomUUIDv7() }
      await browser.post(groups, { name: 'Kunden' }, headers)
      await ofKey(headers, { status: null, alive_at: sql`now() - interval '1 day'` })
      const { status, body } = await browser.post(groups, { name: 'Kunden' }, headers)
      assert.deepEqual([status, body.code], [409, 'IDEMPOTENCY_ANSWER_UNKNOWN'])
      assert.equal((await browser.get(groups)).body.items.length, 1)
    })

    test('a request that is slow is not carried out twice, even where it is taken for dead', async () => {
      const { browser, groups } = await customer()
      const { body: group } = await browser.post(groups, { name: 'Kunden' })
      const headers = { 'idempotency-key': randomUUIDv7() }
      const path = `${groups}/${group.id}/batches`
      const send = (file: Readable) => browser.upload(`${path}?fileName=a.csv`, file, headers)
      const slow = new PassThrough()
      const first = send(slow)
      await until(
        async () => (await ofKey(headers, { alive_at: sql`now() - interval '1 day'` })) > 0,
      )
      const second = await send(Readable.from([Buffer.from('E-Mail\na@example.org\n')]))
      slow.end('E-Mail\na@example.org\n')
      const answers = [await first, second].map(({ status, body }) => body.code ?? status)
      // If there is only one process, it knows that the first attempt is alive.
      const [carriedOut, other] = kind === 'embedded' ? [0, 1] : [1, 0]
      assert.deepEqual([answers[carriedOut], answers[other]], [202, 'IDEMPOTENCY_IN_PROGRESS'])
      assert.equal((await browser.get(path)).body.items.length, 1)
    })

    if (kind === 'postgres')
      test('a request that is slow says every other second that it lives', async (t) => {
        const { browser, groups } = await customer()
        const { body: group } = await browser.post(groups, { name: 'Kunden' })
        const headers = { 'idempotency-key': randomUUIDv7() }
        const slow = new PassThrough()
        t.mock.timers.enable({ apis: ['setInterval'] })
        const first = browser.upload(`${groups}/${group.id}/batches?fileName=a.csv`, slow, headers)
        const longAgo = { alive_at: sql<string>`now() - interval '1 day'` }
        await until(async () => (await ofKey(headers, longAgo)) > 0)
        t.mock.timers.tick(2000)
        await until(
          async () => (await ofKey(headers, {}, sql`alive_at > now() - interval '8 s'`)) > 0,
        )
        slow.end('E-Mail\na@example.org\n')
        assert.equal((await first).status, 202)
      })

    test('an upload that is sent again under its key is one import', async () => {
      const { browser, groups } = await customer()
      const { body: group } = await browser.post(groups, { name: 'Kunden' })
      const headers = { 'idempotency-key': randomUUIDv7() }
      const path = `${groups}/${group.id}/batches?fileName=a.csv`
      const send = (file: string) => browser.upload(path, Buffer.from(file), headers)
      const first = await send('E-Mail\na@example.org\n')
      const second = await send('E-Mail\na@example.org\n')
      assert.deepEqual([second.status, second.body], [202, first.body])
      assert.equal((await send('E-Mail\nother@example.org\n')).body.code, 'IDEMPOTENCY_KEY_REUSED')
      assert.equal((await browser.get(`${groups}/${group.id}/batches`)).body.items.length, 1)
    })

    test('an upload that was refused may be sent again under its key', async () => {
      const { browser, groups } = await customer()
      const { body: group } = await browser.post(groups, { name: 'Kunden' })
      const headers = { 'idempotency-key': randomUUIDv7() }
      const path = `${groups}/${group.id}/batches?fileName=a.csv`
      assert.equal((await browser.upload(path, Buffer.from(''), headers)).body.code, 'FILE_EMPTY')
      assert.equal((await browser.upload(path, Buffer.from(''), headers)).body.code, 'FILE_EMPTY')
    })

    test('a key of the API is issued once; repeated, its id is told and its secret is not', async () => {
      const { browser, account } = await customer()
      const { house } = given()
      const keys = `/accounts/${account}/keys`
      const headers = { 'idempotency-key': randomUUIDv7() }
      const wish = { name: 'Shop', scopes: ['read'] }
      const first = await browser.post(keys, wish, headers)
      const { status, body } = await browser.post(keys, wish, headers)
      assert.deepEqual([status, body.code], [409, 'IDEMPOTENCY_ANSWER_UNKNOWN'])
      assert.deepEqual(body.about, { id: first.body.id })
      assert.equal((await browser.get(keys)).body.items.length, 1)
      const rows = await inRole(house.database, 'door', null, (tx) =>
        tx.selectFrom('idempotency').selectAll().execute(),
      )
      assert.ok(!JSON.stringify(rows).includes(first.body.secret))
    })

    test('nothing of a request that may hold a password is kept', async () => {
      const { browser, email } = await customer()
      const { house, app } = given()
      const headers = () => ({ 'idempotency-key': randomUUIDv7() })
      const before = await keptCount()
      await visitor(app).post('/session', { email, password }, headers())
      await browser.post('/session', { email, password }, headers())
      assert.equal(await keptCount(), before)

      async function keptCount(): Promise<number> {
        const rows = await inRole(house.database, 'door', null, (tx) =>
          tx.selectFrom('idempotency').select('key').execute(),
        )
        return rows.length
      }
    })

    test('a key that is too long is refused, and none is cut', async () => {
      const { browser, groups } = await customer()
      const post = (key: string) => browser.post(groups, { name: 'K' }, { 'idempotency-key': key })
      const { status, body } = await post('k'.repeat(201))
      assert.deepEqual([status, body.faults[0].pointer], [400, '/headers/idempotency-key'])
      assert.equal((await post('k'.repeat(200))).status, 201)
    })

    /** Changes what is kept under a key to what a dying process leaves; returns the number of rows. */
    async function ofKey(
      headers: { 'idempotency-key': string },
      change: UpdateObject<Tables, 'idempotency'>,
      holds = sql<boolean>`true`,
    ): Promise<number> {
      const { numUpdatedRows } = await inRole(given().house.database, 'door', null, (tx) =>
        tx
          .updateTable('idempotency')
          .set({ key: headers['idempotency-key'], ...change })
          .where('key', '=', headers['idempotency-key'])
          .where(holds)
          .executeTakeFirstOrThrow(),
      )
      return Number(numUpdatedRows)
    }

    /** Has another process send itself a request, and die the moment a row of the table is committed. */
    async function killedAt(
      table: string,
      path: string,
      headers: Record<string, string>,
      body: string | object,
    ) {
      const { house, url } = given()
      const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json'
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const sent = JSON.stringify({ ...headers, 'content-type': type })
      const child = spawn(process.execPath, [doomed, table, `/v1${path}`, sent, text], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          ...keys,
          DATABASE_URL: url!,
          FREIGABE_DATA: house.config.FREIGABE_DATA,
          FREIGABE_URL: 'http://localhost:3000',
          LOG_LEVEL: 'error',
        },
      })
      assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL'])
    }

    async function customer() {
      const { house, app } = given()
      const { account, owner } = await castAccount(house)
      const browser = await signedIn(app, owner.email, password)
      return { browser, account, email: owner.email, groups: `/accounts/${account}/groups` }
    }
  },
  keys,
)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10)
}
