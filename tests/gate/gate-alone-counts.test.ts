import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { PermitAnswer, SendOutcome } from '@freigabe/contract'
import { readPermitKeys, verifyPermit } from '@freigabe/sdk/gate'
import { sql } from 'kysely'
import { sweepCaps } from '../../packages/server/src/case/clock/sweep-caps.ts'
import { listCases } from '../../packages/server/src/case/list-cases.ts'
import { sweepUntoldCaps } from '../../packages/server/src/gate/sending/untold-caps.ts'
import { issueKey, revokeKey } from '../../packages/server/src/platform/keys.ts'
import { runJobs } from '../../packages/server/src/run-jobs.ts'
import { castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept, handIn } from '../../packages/server/src/testing/decide.ts'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { freePort } from '../free-port.ts'
import { type GateLogin, makeGateLogin } from './gate-login.ts'
import { type GateServer, startGateServer } from './gate-server.ts'
import { revoke } from './let-send.ts'
import { layWire } from './wire.ts'

const skip = !testDatabases.includes('postgres') && 'there is no PostgreSQL'
const refused = '42501'
const permits = { FREIGABE_PERMIT_KEY: `p1:${Buffer.alloc(32, 9).toString('base64')}` }

describe('A process of the gate alone, under a login of its own', { skip }, () => {
  let open: TestHouse & { end(): Promise<void> }
  let login: GateLogin
  let servers: [GateServer, GateServer]
  let key: string
  before(async () => {
    open = await openTestHouse('postgres', permits)
    open.clock.set(new Date().toISOString())
    login = await makeGateLogin(open.url!, open.house.database.prefix)
    servers = [await start(), await start()]
    key = (await keyToSend()).secret
  })
  after(async () => {
    await Promise.all(servers.map((server) => server.kill()))
    await login.drop()
    await open.end()
  })

  test('gives permits that are known by its keys and those of web servers, and takes the reports', async () => {
    const { account, group } = await capped(100)
    const { permit, count, left } = await take(servers[0], { account, group, count: 60 })
    assert.deepEqual([count, left], [60, 40])
    const published = (await open.app.inject('/.well-known/jwks.json')).body
    const ofWeb = { fetch: async () => new Response(published) }
    for (const keys of [
      await readPermitKeys(servers[1].url),
      await readPermitKeys(open.house.config.url, ofWeb),
    ]) {
      assert.equal((await verifyPermit(permit!, keys, { account, group })).valid, true)
    }
    const { id } = await take(servers[1], { account, group, count: 100 })
    const report = { account, group, count: 50, permit: id }
    assert.deepEqual(await tell({ ...report, id: 'run-1' }), ['recorded', 10])
    assert.deepEqual(await tell({ ...report, id: 'run-1' }), ['known', 10])
  })

  test('of two that take from one cap at once neither goes beyond it, and none of it is left', async () => {
    const { account, group } = await capped(200)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        take(servers[place % 2]!, { account, group, count: 7 }),
      ),
    )
    const counts = answers.map(({ count }) => count)
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      200,
    )
    assert.equal(counts.filter((count) => count === 7).length, 28)
  })

  test('lets nothing pass beyond a cap that the gate has not heard of yet, and the sweep tells it', async () => {
    const { account, group } = await capped(100)
    const { id } = await take(servers[0], { account, group, count: 100 })
    assert.equal(await check(servers[1], { account, group }), 'permit_required')
    assert.equal((await take(servers[1], { account, group })).refusal, 'cap_used_up')
    await sweepUntoldCaps(open.house)
    assert.equal(await check(servers[1], { account, group }), 'condition_unmet')
    await tell({ id: 'none', account, group, count: 0, permit: id })
    assert.equal((await take(servers[1], { account, group, count: 30 })).count, 30)
    await sweepUntoldCaps(open.house)
    assert.equal(await check(servers[0], { account, group }), 'permit_required')
  })

  test('takes from the cap of a new decision as soon as there is one', async () => {
    const { house, clock } = open
    const { account, owner, group } = await capped(100)
    await take(servers[0], { account, group, count: 100 })
    clock.forward({ minutes: 20 })
    await sweepCaps(house)
    const { items } = await listCases(house, 'customer', account, { limit: 1 })
    await handIn(house, owner, account, items[0]!.id)
    assert.equal((await take(servers[1], { account, group })).refusal, 'cap_used_up')
    await accept(house, account, items[0]!.id, [{ code: 'first_send_at_most', limit: 30 }])
    assert.equal((await take(servers[1], { account, group, count: 100 })).count, 30)
    assert.equal((await take(servers[0], { account, group })).refusal, 'cap_used_up')
  })

  test('is killed after it counted and before it answered: the same permit is had elsewhere, and was taken once', async () => {
    const { account, group } = await capped(100)
    const wish = { id: randomUUID(), account, group, count: 60 }
    const [killed, other] = servers
    const wire = await layWire(killed.port)
    wire.holdBack()
    const lost = take({ url: wire.url }, wish).catch(() => null)
    while (!(await isKept(wish.id))) await pause(10)
    await killed.kill()
    await wire.close()
    assert.equal(await lost, null)
    const again = await Promise.all([take(other, wish), take(other, wish)])
    assert.deepEqual(
      again.map(({ count }) => count),
      [60, 60],
    )
    assert.equal((await take(other, { account, group, count: 100 })).count, 40)
    servers[0] = await start()
  })

  test('is killed while it waits for a cap: nothing was taken', async () => {
    const { account, group } = await capped(100)
    const wish = { id: randomUUID(), account, group, count: 60 }
    const [killed, other] = servers
    await take(other, { account, group, count: 1 })
    const { root } = open.house.database
    await root.transaction().execute(async (tx) => {
      const cap = tx.selectFrom('permit_cap').select('taken').where('account_id', '=', account)
      await cap.forUpdate().execute()
      const lost = take(killed, wish).catch(() => null)
      while (!(await isWaiting())) await pause(10)
      await killed.kill()
      assert.equal(await lost, null)
    })
    assert.equal((await take(other, { account, group, count: 100 })).count, 99)
    assert.equal((await take(other, wish)).refusal, 'cap_used_up')
    servers[0] = await start()
  })

  test('gives none to a key that is revoked, nor once the approval is', async () => {
    const { id, secret, admin } = await keyToSend()
    const { account, group, caseId } = await capped(100)
    const asked = () => post(servers[0], '/gate/permits', { ...wishFor(account, group) }, secret)
    assert.equal((await asked()).status, 200)
    await revokeKey(open.house, admin.actor, null, id)
    const deadline = Date.now() + 5_000
    while ((await asked()).status !== 401) {
      assert.ok(Date.now() < deadline)
      await pause(20)
    }
    await revoke(open.house, { account, group, caseId })
    assert.equal((await take(servers[0], { account, group })).reason, 'revoked')
  })

  test('says 503 and when to ask again while its database is away, and goes on under the same id', async () => {
    const { account, group } = await capped(100)
    const wire = await layWire(Number(new URL(login.url).port))
    const through = new URL(login.url)
    through.port = new URL(wire.url).port
    const server = await start(through.href)
    const wish = { ...wishFor(account, group), count: 60 }
    assert.equal((await post(server, '/gate/permits', wish)).status, 200)
    wire.cut()
    for (const [path, body] of [
      ['/gate/permits', wish],
      ['/sends', { sends: [{ id: 'cut', account, group, count: 1 }] }],
    ] as const) {
      const answer = await post(server, path, body)
      assert.equal(answer.status, 503)
      assert.equal(answer.headers.get('retry-after'), '1')
    }
    wire.mend()
    let answer = await post(server, '/gate/permits', wish)
    while (answer.status === 503) {
      await pause(50)
      answer = await post(server, '/gate/permits', wish)
    }
    assert.equal(((await answer.json()) as PermitAnswer).count, 60)
    assert.equal((await take(servers[1], { account, group, count: 100 })).count, 40)
    await server.kill()
    await wire.close()
  })

  test('leaves permits for tests and confirmations to web servers, since it knows no addresses, and takes nothing for them', async () => {
    const { account, group } = await capped(100)
    const signUp = { id: 's-1', address: 'anna@example.org' }
    for (const whom of [
      { purpose: 'test', to: ['anna@example.org'] },
      { purpose: 'confirmation', signUp },
    ]) {
      const { count: _, ...wish } = { ...wishFor(account, group), ...whom }
      const answer = await post(servers[0], '/gate/permits', wish)
      assert.equal(answer.status, 421)
      assert.equal(((await answer.json()) as { code: string }).code, 'ASK_WEB_SERVER')
      assert.equal(await isKept(wish.id), false)
    }
  })

  test('has no permits without a key for them, and takes reports', async () => {
    const { account, group } = await capped(100)
    const server = await startGateServer(login.url)
    assert.equal((await post(server, '/gate/permits', wishFor(account, group))).status, 404)
    assert.equal((await fetch(`${server.url}/.well-known/jwks.json`)).status, 404)
    const sends = [{ id: 'run', account, group, count: 1 }]
    assert.equal((await post(server, '/sends', { sends })).status, 200)
    await server.kill()
  })

  test('can read no address, open no case, write no letter and change nothing that the gate answers by', async () => {
    for (const statement of [
      'select email from person',
      'select from membership',
      'select from approval_case',
      'insert into approval_case (account_id) values (gen_random_uuid())',
      'insert into mail (account_id) values (gen_random_uuid())',
      'insert into jobs.job (name) values ($$send-mail$$)',
      'update gate_facts set revision = revision',
      'update approval set ends_at = ends_at',
      'update account_head set revision = revision',
      'insert into change (account_id) values (gen_random_uuid())',
      'delete from permit',
      'delete from send',
      `set role ${open.house.database.prefix}_command`,
    ]) {
      assert.equal(await login.attempt(statement), refused, statement)
    }
    assert.equal(await login.attempt('select taken from permit_cap'), 'done')
  })

  test('has a worker tell the gate of a cap that it used up, within seconds', async () => {
    const { account, group } = await capped(100)
    await runJobs(open.house)
    await take(servers[0], { account, group, count: 100 })
    const deadline = Date.now() + 10_000
    while ((await check(servers[1], { account, group })) !== 'condition_unmet') {
      assert.ok(Date.now() < deadline)
      await pause(50)
    }
  })

  /** A server that issues permits, which name its address. */
  async function start(databaseUrl = login.url): Promise<GateServer> {
    const port = await freePort()
    const FREIGABE_URL = `http://127.0.0.1:${port}`
    return startGateServer(databaseUrl, { ...permits, PORT: String(port), FREIGABE_URL })
  }

  interface Wish {
    id?: string
    account: string
    group: string
    purpose?: string
    count?: number
  }

  /** A group that is approved for this many recipients at first. */
  async function capped(limit: number) {
    const cast = await castSubmitted(open.house)
    await accept(open.house, cast.account, cast.caseId, [{ code: 'first_send_at_most', limit }])
    return cast
  }

  async function keyToSend() {
    const admin = await castStaff(open.house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    return { admin, ...(await issueKey(open.house, admin.actor, admin.name, null, wish)) }
  }

  function wishFor(account: string, group: string) {
    return { id: randomUUID(), account, group, count: 1 }
  }

  function post({ url }: { url: string }, path: string, body: object, secret = key) {
    return fetch(`${url}/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  async function take(server: { url: string }, { account, group, ...wish }: Wish) {
    const body = { id: randomUUID(), account, group, ...wish }
    const answer = await post(server, '/gate/permits', body)
    assert.equal(answer.status, 200)
    return (await answer.json()) as PermitAnswer
  }

  async function tell(send: object): Promise<[string, number]> {
    const answer = await post(servers[1], '/sends', { sends: [send] })
    const { sends } = (await answer.json()) as { sends: SendOutcome[] }
    return [sends[0]!.outcome, sends[0]!.over]
  }

  async function check(server: { url: string }, question: object): Promise<string> {
    const answer = await post(server, '/gate/check', question)
    const { verdict, reason } = (await answer.json()) as PermitAnswer
    return reason ?? verdict
  }

  async function isKept(permit: string): Promise<boolean> {
    const { root } = open.house.database
    const rows = root.selectFrom('permit').select('recipients').where('permit_id', '=', permit)
    return (await rows.execute()).length > 0
  }

  /** Whether a process of the gate waits for a lock. */
  async function isWaiting(): Promise<boolean> {
    const { rows } = await sql`select from pg_stat_activity
      where usename = ${login.name} and wait_event_type = 'Lock'`.execute(open.house.database.root)
    return rows.length > 0
  }
})
