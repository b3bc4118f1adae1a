import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isApiError } from '@freigabe/sdk'
import { type Gate, type GateOptions, GateStale, openGate } from '@freigabe/sdk/gate'
import { sql } from 'kysely'
import type { Asking } from '../../packages/sdk/test/asking-thread.ts'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { deleteGroup } from '../../packages/server/src/case/lists/delete-group.ts'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { readObserved } from '../../packages/server/src/gate/following/read-observed.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { changeAccount } from '../../packages/server/src/people/accounts/keep-accounts.ts'
import { issueKey, revokeKey } from '../../packages/server/src/platform/keys.ts'
import {
  castAccount,
  castStaff,
  castSubmitted,
  importFile,
} from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onEachDatabase } from '../../packages/server/src/testing/test-house.ts'
import { layWire, type Wire } from './wire.ts'

onEachDatabase('A gate inside the sender', (given, kind) => {
  let wire: Wire
  let key: { id: string; secret: string }

  before(async () => {
    const { app, house, clock } = given()
    // A follower lives by its own clock.
    clock.set(new Date().toISOString())
    await app.listen({ host: '127.0.0.1', port: 0 })
    wire = await layWire((app.server.address() as AddressInfo).port)
    key = await issue(null)
    house.gate.follow()
  })
  after(() => wire.close())

  test('answers every question as the server does, whatever changes', async () => {
    const { house } = given()
    const one = await castSubmitted(house)
    const other = await castAccount(house)
    await using gate = await follow()
    const names = [one.account, other.account, 'nobody']
    const groups = [one.group, 'newsletter', 'unheard-of']
    const asAsked = async (revision: number) => {
      await gate.caughtUp(one.account, revision)
      for (const account of names) {
        for (const group of groups) {
          for (const purpose of ['campaign', 'test'] as const) {
            const question = { account, group, purpose, detail: true }
            const [answer] = await checkGates(house, [question], null)
            const { verdict, reason, enforced, revision, batches } = gate.check(question)
            const wanted = { verdict, reason, enforced, revision, batches }
            const { at: _, ageMilliseconds, account: _a, group: _g, purpose: _p, ...told } = answer!
            assert.deepEqual(wanted, told)
          }
        }
      }
    }
    await asAsked(0)
    await accept(house, one.account, one.caseId)
    await asAsked(await revisionOf(one.account))
    await importFile(house, one.owner.actor, one.account, one.group, 'E-Mail\ncarl@example.org\n')
    await asAsked(await revisionOf(one.account))
    await createGroup(house, one.owner.actor, one.account, { name: 'B', reference: 'newsletter' })
    await asAsked(await revisionOf(one.account))
    await deleteGroup(house, one.owner.actor, one.account, 'newsletter')
    await asAsked(await revisionOf(one.account))
  })

  test('lets nothing pass any more once it knows of a revocation, which it does at once', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using gate = await follow(patient)
    const list = gate.group(account, group)
    assert.deepEqual([list.check().maySend, gate.check({ account, group }).maySend], [true, true])
    await revoke(account, caseId)
    await gate.caughtUp(account, await revisionOf(account), atOnceMilliseconds)
    assert.deepEqual(
      [list.check().reason, gate.check({ account, group }).reason],
      ['revoked', 'revoked'],
    )
    assert.ok(gate.age() < atOnceMilliseconds, `${gate.age()} ms`)
  })

  test('cut off from the server, it denies as stale after its time, and goes on where it was once that is back', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using gate = await follow({ maxAgeMilliseconds: 1_500 })
    const list = gate.group(account, group)
    wire.cut()
    await revoke(account, caseId)
    for (let age = 0; ; await pause(20)) {
      age = gate.age()
      const { reason } = list.check()
      if (reason === 'stale') break
      assert.equal(reason, null)
      assert.ok(age <= 1_500, `${age} ms`)
    }
    assert.deepEqual(
      [gate.check({ account, group }).reason, gate.check({ account, group }).enforced],
      ['stale', true],
    )
    wire.mend()
    await gate.caughtUp(account, await revisionOf(account), 60_000)
    assert.equal(list.check().reason, 'revoked')
  })

  test('what a proxy held back is as old as the question that it answers', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using gate = await follow({ maxAgeMilliseconds: 1_500 })
    const list = gate.group(account, group)
    wire.holdBack()
    await revoke(account, caseId)
    while (list.check().reason !== 'stale') await pause(20)
    wire.mend()
    const allowed = () => list.check().reason === null
    while (!allowed() && list.check().reason !== 'revoked') await pause(1)
    assert.equal(list.check().reason, 'revoked')
  })

  test('a snapshot that breaks off again and again is gone on with, and is what it would have been', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    for (let number = 0; number < 30; number += 1) {
      await createGroup(house, owner.actor, account, { name: 'A', reference: `many-${number}` })
    }
    let breaks = 0
    const asked: object[] = []
    const breaking: typeof fetch = async (url, request) => {
      const response = await fetch(url, request)
      if (!String(url).endsWith('snapshot')) return response
      asked.push(JSON.parse(String(request?.body)))
      if (breaks >= 3) return response
      breaks += 1
      return new Response(brokenOff(response.body!, 30), response)
    }
    await using gate = await follow({ fetch: breaking })
    assert.equal(asked.length, 4)
    assert.ok(asked.slice(1).every((body) => 'resume' in body))
    assert.equal(gate.check({ account, group: 'many-29' }).reason, 'never_approved')
  })

  test('a key that is revoked ends it at once, and one that never was opens none', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const own = await issue(account)
    await using gate = await follow({ ...patient, key: own.secret })
    assert.equal(gate.check({ account, group }).maySend, true)
    const admin = await castStaff(house, 'admin')
    await revokeKey(house, admin.actor, account, own.id)
    const revoked = performance.now()
    while (gate.check({ account, group }).maySend) await pause(10)
    const waited = performance.now() - revoked
    assert.ok(waited < atOnceMilliseconds, `${waited} ms`)
    assert.equal(gate.check({ account, group }).reason, 'stale')
    await assert.rejects(follow({ key: own.secret }), (error) => isApiError(error, 'NOT_SIGNED_IN'))
  })

  test('the key of an account knows of no other, nor does who names accounts', async () => {
    const { house } = given()
    const [own, other] = [await castSubmitted(house), await castSubmitted(house)]
    const ofAccount = await issue(own.account)
    const admin = await castStaff(house, 'admin')
    for (const options of [
      { key: ofAccount.secret },
      { key: ofAccount.secret, accounts: [other.account] },
      { accounts: [own.account] },
    ]) {
      await using gate = await follow(options)
      for (const { account } of [other, own]) {
        await changeAccount(house, admin.actor, account, { mode: 'observe' })
        await changeAccount(house, admin.actor, account, { mode: 'enforce' })
      }
      await gate.caughtUp(own.account, await revisionOf(own.account))
      assert.equal(gate.check(own).reason, 'in_review')
      assert.deepEqual(
        [gate.check(other).reason, gate.check(other).revision],
        ['unknown_group', null],
      )
    }
  })

  test('tells the server how often an observed account would have been denied', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    const admin = await castStaff(house, 'admin')
    await changeAccount(house, admin.actor, account, { mode: 'observe' })
    const gate = await follow()
    for (let times = 0; times < 3; times++) {
      assert.equal(gate.check({ account, group }).maySend, true)
    }
    await gate.close()
    await house.gate.denials.written()
    const { items } = await readObserved(house, account, { limit: 10 })
    const day = new Date().toISOString().slice(0, 10)
    assert.deepEqual(
      items.map(({ group, ...rest }) => ({ ...rest, group: group?.id })),
      [{ day, group, reason: 'in_review', questions: 3 }],
    )
  })

  // The embedded database cannot be replaced while its process runs.
  if (kind === 'postgres')
    test('after the database was restored it begins anew, and denies what the other history allowed', async () => {
      const { house } = given()
      const { account, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      await using gate = await follow()
      assert.equal(gate.check({ account, group }).maySend, true)
      const { root } = house.database
      await sql`update gate_facts set facts = jsonb_set(facts, '{held}', 'true') where group_id = ${group}`.execute(
        root,
      )
      await sql`update account_head set revision = revision - 1, at = at - interval '1 second'
      where account_id = ${account}`.execute(root)
      await sql`update feed_head set place = 'elsewhere'`.execute(root)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`.execute(root)
      while (gate.check({ account, group }).maySend) await pause(10)
      assert.equal(gate.check({ account, group }).reason, 'held')
    })

  test('what it does not know yet, or not freshly enough for a question, it denies as stale', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const revision = await revisionOf(account)
    await using gate = await follow()
    const question = { account, group }
    const known = gate.check({ ...question, minRevision: revision, maxAgeMilliseconds: 5_000 })
    assert.deepEqual([known.maySend, known.revision], [true, revision])
    const later = gate.check({ ...question, minRevision: revision + 1 })
    assert.deepEqual([later.reason, later.revision], ['stale', revision])
    wire.holdBack()
    while (gate.age() <= 100) await pause(10)
    assert.equal(gate.check(question).maySend, true)
    assert.equal(gate.check({ ...question, maxAgeMilliseconds: 100 }).reason, 'stale')
    wire.mend()
  })

  test('the day on which it let a campaign pass is noted, as if the server had', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using gate = await follow()
    const list = gate.group(account, group)
    assert.equal(list.check('test').reason, 'permit_required')
    assert.equal(list.check().maySend, true)
    while ((await lastOn(group)) === undefined) await pause(20)
    assert.equal(await lastOn(group), new Date().toISOString().slice(0, 10))
  })

  test('threads that share a copy answer from it and are told of changes by nobody, and the day is noted', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using gate = await follow()
    const before = await askInThread(gate, account, group)
    while ((await lastOn(group)) === undefined) await pause(20)
    await revoke(account, caseId)
    await gate.caughtUp(account, await revisionOf(account))
    const afterwards = await askInThread(gate, account, group)
    assert.deepEqual(await afterwards.answers(), ['revoked'])
    assert.deepEqual(await before.answers(), ['allow', 'revoked'])
    await gate.close()
    const closed = await askInThread(gate, account, group)
    assert.deepEqual(await closed.answers(), ['stale'])
  })

  test('what is waited for in vain is said to be, and what is closed denies', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    const gate = await follow()
    await assert.rejects(gate.caughtUp(account, 1e9, 50), GateStale)
    await gate.close()
    assert.deepEqual([gate.check({ account, group }).reason, gate.age()], ['stale', Infinity])
    await assert.rejects(gate.caughtUp(account, 1e9), GateStale)
  })

  async function follow(options: Partial<GateOptions> = {}): Promise<Gate & AsyncDisposable> {
    const gate = await openGate({ url: wire.url, key: key.secret, name: 'test', ...options })
    return { ...gate, [Symbol.asyncDispose]: () => gate.close() }
  }

  async function issue(account: string | null) {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret, id } = await issueKey(house, admin.actor, admin.name, account, wish)
    return { secret, id }
  }

  async function revoke(account: string, caseId: string) {
    const lead = await castStaff(given().house, 'lead')
    await revokeApproval(given().house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
  }

  async function lastOn(group: string): Promise<string | undefined> {
    const { database, gate } = given().house
    await gate.mailings.written()
    const { rows } = await sql<{ last_on: string }>`
      select last_on::text from gate_mailing where group_id = ${group}`.execute(database.root)
    return rows[0]?.last_on
  }

  async function revisionOf(account: string): Promise<number> {
    const { groups } = await given().house.gate.find([{ account, group: '' }])
    return groups[0]!.account!.revision
  }
})

/**
 * Has the server wait longer for news than a busy machine takes to tell some: whatever is known sooner was told
 * at once.
 */
const patient: Partial<GateOptions> = {
  maxAgeMilliseconds: 30_000,
  fetch(url, request) {
    const body = JSON.parse(String(request!.body))
    if (body.waitMilliseconds > 0) body.waitMilliseconds = atOnceMilliseconds + 500
    return fetch(url, { ...request, body: JSON.stringify(body) })
  },
}
const atOnceMilliseconds = 5_000

/** Has a thread ask about a group repeatedly until it is asked to report the answers. */
async function askInThread(gate: Gate, account: string, group: string) {
  const isOver = new Int32Array(new SharedArrayBuffer(4))
  const workerData: Asking = { shared: gate.share(), isOver, accounts: [account], groups: [group] }
  const place = new URL('../../packages/sdk/test/asking-thread.ts', import.meta.url)
  const thread = new Worker(place, { workerData })
  await once(thread, 'message')
  return {
    async answers(): Promise<string[]> {
      const said = once(thread, 'message')
      Atomics.store(isOver, 0, 1)
      const [counts] = (await said) as [Record<string, number>]
      const lists = Object.keys(counts).filter((answered) => answered.startsWith('list'))
      return lists.map((answered) => answered.split(' ').at(-1)!).sort()
    },
  }
}

/** The first bytes of a stream, and then a broken line. */
function brokenOff(stream: ReadableStream<Uint8Array>, bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        controller.enqueue(piece.subarray(0, left))
        left -= piece.length
        if (left <= 0) controller.error(new Error('The line broke.'))
      },
    }),
  )
}
