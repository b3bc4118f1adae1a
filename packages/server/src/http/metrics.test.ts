import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { buildApp } from '../build-app.ts'
import type { Database } from '../database/database.ts'
import { gateGauges } from '../gate/memory/gate-gauges.ts'
import { issueKey } from '../platform/keys.ts'
import { castStaff, castSubmitted } from '../testing/cast.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { checkDatabase, healthRoutes } from './health.ts'
import { metricsRoutes } from './metrics.ts'
import { stockGauges } from './metrics-of-stock.ts'
import { type App, buildServer } from './server.ts'

const judged = (database: Database) => ({ check: () => checkDatabase(database), tell: () => ({}) })

const reference = new URL('../../../../docs/reference/metrics.md', import.meta.url)

onEachDatabase('what whoever watches us can ask', (given, kind) => {
  async function watched(stopping = new AbortController()): Promise<App> {
    const { house } = given()
    const app = await buildApp(house)
    healthRoutes(app, stopping.signal, judged(house.database))
    metricsRoutes(app, [...stockGauges(house.database, house.clock), ...gateGauges(house)])
    return app
  }

  async function metrics(app: App): Promise<string> {
    return (await app.inject('/metrics')).body
  }

  test('a process that lives and whose database answers is ready', async () => {
    const app = await watched()
    assert.equal((await app.inject('/healthz')).statusCode, 200)
    assert.deepEqual((await app.inject('/readyz')).json(), { status: 'ready' })
    await app.close()
  })

  test('it is not ready while it is being stopped, but lives', async () => {
    const stopping = new AbortController()
    const app = await watched(stopping)
    stopping.abort()
    const ready = await app.inject('/readyz')
    assert.equal(ready.statusCode, 503)
    assert.equal(ready.json().reason, 'stopping')
    assert.equal((await app.inject('/healthz')).statusCode, 200)
    await app.close()
  })

  test('what the gate answers is counted in whichever words it was asked, and no denial that it did not give', async () => {
    const app = await watched()
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
    const question = { account: 'none', group: 'none' }
    const evaluation = {
      subject: { type: 'account', id: 'none' },
      action: { name: 'send' },
      resource: { type: 'group', id: 'none' },
    }
    const asked: [url: string, payload: object][] = [
      ['/v1/gate/check', question],
      ['/v1/gate/checks', { checks: [question, question] }],
      ['/access/v1/evaluation', evaluation],
      ['/access/v1/evaluation', { ...evaluation, action: { name: 'read' } }],
      [
        '/access/v1/evaluations',
        { ...evaluation, evaluations: [{}, {}, { action: { name: '' } }] },
      ],
    ]
    for (const [url, payload] of asked) {
      const headers = { authorization: `Bearer ${secret}` }
      const answer = await app.inject({ method: 'POST', url, headers, payload })
      assert.equal(answer.statusCode, 200)
    }
    assert.match(await metrics(app), /^freigabe_gate_checks_total\{.*"unknown_group"\} 6$/m)
    await app.close()
  })

  test('what came back is counted by what became of it', async () => {
    const app = await watched()
    const admin = await castStaff(given().house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret } = await issueKey(given().house, admin.actor, admin.name, null, wish)
    const told = { id: 'one', account: 'none', address: 'anna@example.org', kind: 'complaint' }
    const headers = { authorization: `Bearer ${secret}` }
    const payload = { returns: [told, { ...told, id: 'two' }] }
    await app.inject({ method: 'POST', url: '/v1/returns', headers, payload })
    const refused = 'outcome="refused",reason="unknown_account"'
    assert.match(await metrics(app), new RegExp(`^freigabe_returns_total\\{${refused}\\} 2$`, 'm'))
    await app.close()
  })

  test('it is not ready on a database that lacks a migration of ours', async () => {
    const app = await watched()
    const { root } = given().house.database
    const table = root.withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    const newest = await table
      .selectFrom('kysely_migration')
      .selectAll()
      .orderBy('name', 'desc')
      .executeTakeFirstOrThrow()
    await table.deleteFrom('kysely_migration').where('name', '=', newest.name).execute()
    const ready = await app.inject('/readyz')
    await table.insertInto('kysely_migration').values(newest).execute()
    assert.equal(ready.statusCode, 503)
    assert.equal(ready.json().reason, 'migrations_pending')
    await app.close()
  })

  test('it is not ready while the database does not answer', async () => {
    const { database, drop } = await openTestDatabase(kind)
    const app = await buildServer(given().house.config)
    healthRoutes(app, new AbortController().signal, judged(database))
    await database.close()
    const ready = await app.inject('/readyz')
    await drop()
    assert.equal(ready.statusCode, 503)
    assert.equal(ready.json().reason, 'database_unavailable')
    await app.close()
  })

  test('requests are timed by the pattern of their route, never by what stands in the path', async () => {
    const app = await watched()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as { port: number }
    for (const path of ['/v1/platform', '/v1/accounts/secret-name', '/v1/never-there']) {
      await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    }
    const text = await metrics(app)
    assert.match(
      text,
      /duration_seconds_count\{method="GET",route="\/v1\/platform",status="200"\} 1/,
    )
    assert.match(text, /route="\/v1\/accounts\/:account",status="401"/)
    assert.match(text, /route="none",status="404"/)
    assert.doesNotMatch(text, /secret-name|never-there/)
    await app.close()
  })

  test('it counts jobs that wait, cases that are open, and those whose promise has passed', async () => {
    const app = await watched()
    await castSubmitted(given().house)
    const text = await metrics(app)
    assert.match(text, /^freigabe_cases_open\{status="in_review"\} 1$/m)
    assert.match(text, /^freigabe_cases_overdue 0$/m)
    assert.match(text, /^freigabe_jobs\{kind="screen-batch",state="created"\} 1$/m)
    await app.close()
    given().clock.forward({ days: 7 })
    const later = await watched()
    assert.match(await metrics(later), /^freigabe_cases_overdue 1$/m)
    await later.close()
  })

  test('it says how many groups the gate holds, in how much memory, and how old that is', async () => {
    const app = await watched()
    const { account, group } = await castSubmitted(given().house)
    await given().house.gate.find([{ account, group }])
    // Read in the background from the start.
    while (given().house.gate.age() === null) await nextTurn()
    const text = await metrics(app)
    assert.match(text, /^freigabe_gate_groups [1-9]/m)
    assert.match(text, /^freigabe_gate_bytes [1-9]/m)
    assert.match(text, /^freigabe_gate_age_seconds \d/m)
    await app.close()
  })

  test('every measure of ours is described in the reference', async () => {
    const described = await readFile(reference, 'utf8')
    const app = await watched()
    const names = [...(await metrics(app)).matchAll(/^# TYPE (freigabe_\w+)/gm)].map(
      ([, name]) => name!,
    )
    assert.ok(names.length > 0)
    for (const name of names) assert.match(described, new RegExp(`\`${name}\``))
    await app.close()
  })
})
