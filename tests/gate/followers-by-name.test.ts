import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Gate, type GateOptions, openGate } from '@freigabe/sdk/gate'
import { sql } from 'kysely'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { openFeed } from '../../packages/server/src/feed/feed.ts'
import { positionOf } from '../../packages/server/src/feed/read-feed.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { withKey } from '../../packages/server/src/testing/browser.ts'
import { castAccount, castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onEachDatabase } from '../../packages/server/src/testing/test-house.ts'
import { layWire, type Wire } from './wire.ts'

onEachDatabase('Who follows the gate', (given) => {
  let wire: Wire
  let key: string

  before(async () => {
    const { app, clock } = given()
    // A follower lives by its own clock.
    clock.set(new Date().toISOString())
    await app.listen({ host: '127.0.0.1', port: 0 })
    wire = await layWire((app.server.address() as AddressInfo).port)
    key = await issue(null)
  })
  after(() => wire.close())

  test('is known by name, version and address until it ends', async () => {
    await using one = await follow({ name: 'mailer-1' })
    await using other = await follow({ name: 'mailer-2' })
    const items = await until(listed, (items) => items.every(({ state }) => state === 'current'))
    assert.deepEqual(
      items.map(({ name, version, address, accounts, changesBehind }) => [
        ...[name, version, address, accounts, changesBehind],
      ]),
      [
        ['mailer-1', '0.1.0', '127.0.0.1', null, 0],
        ['mailer-2', '0.1.0', '127.0.0.1', null, 0],
      ],
    )
    assert.equal(items[0]!.key.name, 'Versand')
    await one.close()
    await other.close()
    assert.deepEqual(await listed(), [])
  })

  test('has said that it knows of a revocation before anybody is told so, and lets nothing pass afterwards', async () => {
    const { account, group, caseId } = await castSubmitted(given().house)
    await accept(given().house, account, caseId)
    const gates = await Promise.all([follow(), follow(), follow({ accounts: [account] })])
    const lists = gates.map((gate) => gate.group(account, group))
    assert.ok(lists.every((list) => list.check().maySend))
    await revoke(account, caseId)
    const { revision } = await knownBy(account)
    const known = await until(
      () => knownBy(account, revision),
      ({ waitingFor }) => waitingFor.length === 0,
    )
    assert.equal(known.followers, 3)
    for (let count = 0; count < 10_000; count += 1) {
      assert.equal(lists[count % 3]!.check().reason, 'revoked')
    }
    await Promise.all(gates.map((gate) => gate.close()))
  })

  test('is waited for when it is cut off until it denies everything by itself, which it does before', async () => {
    const { account, group, caseId } = await castSubmitted(given().house)
    await accept(given().house, account, caseId)
    await using gate = await follow({ name: 'far away', maxAgeMilliseconds: 5_000 })
    const list = gate.group(account, group)
    // What it asks beforehand reaches further than a look at it.
    await until(listed, ([item]) => item?.state === 'current')
    wire.cut()
    await revoke(account, caseId)
    const { revision, waitingFor } = await knownBy(account)
    assert.deepEqual(
      waitingFor.map(({ name }) => name),
      ['far away'],
    )
    assert.equal(list.check().maySend, true)
    while (list.check().reason !== 'stale') await pause(20)
    assert.equal((await knownBy(account, revision)).waitingFor.length, 1)
    assert.ok(Date.parse(waitingFor[0]!.leaseUntil) > Date.now())
    await leaseOver()
    assert.equal((await knownBy(account, revision)).followers, 0)
    assert.equal((await listed())[0]!.state, 'silent')
    wire.mend()
    await until(listed, ([item]) => item!.state === 'current')
  })

  test('that is started anew takes the place of the one that ended without a word', async () => {
    const first = await follow({ name: 'mailer-1' })
    await until(listed, ([item]) => item?.state === 'current')
    wire.cut()
    await first.close()
    await leaseOver()
    wire.mend()
    assert.deepEqual(
      (await listed()).map(({ name, state }) => [name, state]),
      [['mailer-1', 'silent']],
    )
    await using _ = await follow({ name: 'mailer-1' })
    const items = await until(listed, ([item]) => item!.state === 'current')
    assert.equal(items.length, 1)
  })

  test('is not waited for because of an account that it does not follow', async () => {
    const [one, other] = [await castAccount(given().house), await castAccount(given().house)]
    await using _ = await follow({ accounts: [one.account] })
    await createGroup(given().house, other.owner.actor, other.account, { name: 'A' })
    assert.equal((await knownBy(one.account)).followers, 1)
    assert.equal((await knownBy(other.account)).followers, 0)
  })

  test('counts as knowing nothing new while it reads everything anew and answers by what it had', async () => {
    const { account, owner } = await castAccount(given().house)
    const follower = raw()
    await ask(follower, await position())
    await createGroup(given().house, owner.actor, account, { name: 'A' })
    await ask({ ...follower, isCurrent: false }, await position())
    assert.deepEqual(
      (await knownBy(account)).waitingFor.map(({ name }) => name),
      ['raw'],
    )
    await ask(follower, await position())
    await until(
      () => knownBy(account),
      ({ waitingFor }) => waitingFor.length === 0,
    )
    await withKey(given().app, key).post('/gate/leave', { follower: follower.id })
  })

  test('has a lease before it is answered, also by a server whose machine has slept', async (t) => {
    const { account } = await castAccount(given().house)
    const follower = raw()
    await ask(follower, await position())
    assert.equal((await knownBy(account)).followers, 1)
    await leaseOver()
    const now = Date.now.bind(Date)
    t.mock.method(Date, 'now', () => now() + 60_000)
    await ask(follower, await position())
    assert.equal((await knownBy(account)).followers, 1)
    await withKey(given().app, key).post('/gate/leave', { follower: follower.id })
  })

  test('that has read on elsewhere is answered by a server that is behind once it has waited', async (t) => {
    const { house } = given()
    await ask({ ...raw(), isCurrent: false }, await position())
    const behind = Promise.withResolvers<void>()
    t.after(() => behind.resolve())
    const { catchUp } = house.feed
    const { mock } = t.mock.method(house.feed, 'catchUp', () => behind.promise.then(catchUp))
    while (mock.callCount() === 0) await pause(10)
    const elsewhere = await openFeed(house.database)
    await castAccount(house)
    const ahead = positionOf(await elsewhere.catchUp())
    await elsewhere.close()
    const asked = performance.now()
    await ask(raw(), ahead, 300)
    assert.ok(performance.now() - asked >= 299)
  })

  test('cannot be more than a thousand with one key', async () => {
    const program = withKey(given().app, await issue(null))
    const ask = async () => {
      const { status, body } = await program.post('/gate/follow', {
        position: 'none',
        waitMilliseconds: 0,
        follower: {
          ...{ id: randomUUIDv7(), name: 'many', version: '1' },
          ...{ maxAgeMilliseconds: 1, isCurrent: false },
        },
      })
      return [status, body.code]
    }
    for (let count = 0; count < 1_000; count += 100) {
      const answers = await Promise.all(Array.from({ length: 100 }, ask))
      assert.deepEqual(answers[0], [410, 'FEED_POSITION_GONE'])
    }
    assert.deepEqual(await ask(), [429, 'TOO_MANY_REQUESTS'])
  })

  async function follow(options: Partial<GateOptions> = {}): Promise<Gate & AsyncDisposable> {
    const gate = await openGate({ url: wire.url, key, name: 'test', ...options })
    return { ...gate, [Symbol.asyncDispose]: () => gate.close() }
  }

  function raw() {
    const maxAgeMilliseconds = 60_000
    return { id: randomUUIDv7(), name: 'raw', version: '1', maxAgeMilliseconds, isCurrent: true }
  }

  /** The current position of the feed. */
  async function position() {
    return positionOf(await given().house.feed.catchUp())
  }

  /** Asks as a follower that is at a position. */
  async function ask(follower: object, position: string, waitMilliseconds = 0) {
    const { status } = await withKey(given().app, key).post('/gate/follow', {
      ...{ position: `0.1.0/${position}`, waitMilliseconds, follower },
    })
    assert.equal(status, 200)
  }

  async function listed() {
    const { body } = await withKey(given().app, key).get('/gate/followers')
    return (body.items as Listed[]).filter(({ name }) => name !== 'many')
  }

  async function knownBy(account: string, revision?: number) {
    const asked = revision === undefined ? '' : `?revision=${revision}`
    const path = `/accounts/${account}/gate/known-by${asked}`
    return (await withKey(given().app, key).get(path)).body as KnownBy
  }

  /** As if the time for all leases were over. */
  async function leaseOver() {
    const { root } = given().house.database
    await sql`update gate_follower set lease_until = clock_timestamp() - interval '1 second'`.execute(
      root,
    )
  }

  async function issue(account: string | null) {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const, 'read' as const] }
    return (await issueKey(house, admin.actor, admin.name, account, wish)).secret
  }

  async function revoke(account: string, caseId: string) {
    const lead = await castStaff(given().house, 'lead')
    await revokeApproval(given().house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
  }
})

interface Listed {
  name: string
  version: string
  address: string
  accounts: number | null
  changesBehind: number | null
  state: string
  key: { name: string }
}

interface KnownBy {
  revision: number
  followers: number
  waitingFor: { name: string; leaseUntil: string }[]
}

/** Asks again until the answer is the wanted one. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isWanted(answer)) return answer
    await pause(10)
  }
}
