import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { isApiError } from '@freigabe/sdk'
import { deleteGroup } from '../../packages/server/src/case/lists/delete-group.ts'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { revokeKey } from '../../packages/server/src/platform/keys.ts'
import { withKey } from '../../packages/server/src/testing/browser.ts'
import { castAccount, castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { onEachDatabase, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { withoutNats } from './nats-server.ts'
import { natsStage, until } from './nats-stage.ts'

const title = 'A gate that follows over NATS'
if (withoutNats) test(title, { skip: withoutNats }, () => undefined)
else onEachDatabase(title, followersByNats)

function followersByNats(given: () => TestHouse) {
  const stage = natsStage(given)
  const { open, follow, isByNats, castOpen, issue, revoke, revisionOf } = stage

  test('answers every question as the server does, whatever changes, and asks it nothing over HTTP meanwhile', async () => {
    const { house } = given()
    const one = await castSubmitted(house)
    const other = await castAccount(house)
    await using gate = await follow()
    const asked = gate.requests.length
    const names = [one.account, other.account, 'nobody']
    const groups = [one.group, 'newsletter', 'unheard-of']
    const asAsked = async () => {
      await gate.caughtUp(one.account, await revisionOf(one.account))
      for (const account of names) {
        for (const group of groups) {
          const question = { account, group, detail: true }
          const [answer] = await checkGates(house, [{ ...question, purpose: 'campaign' }], null)
          const { verdict, reason, enforced, revision, batches } = gate.check(question)
          const { at: _, ageMilliseconds, account: _a, group: _g, purpose: _p, ...told } = answer!
          assert.deepEqual({ verdict, reason, enforced, revision, batches }, told)
        }
      }
    }
    await asAsked()
    await accept(house, one.account, one.caseId)
    await asAsked()
    await createGroup(house, one.owner.actor, one.account, { name: 'B', reference: 'newsletter' })
    await asAsked()
    await deleteGroup(house, one.owner.actor, one.account, 'newsletter')
    await asAsked()
    assert.equal(gate.requests.length, asked)
  })

  test('knows of a revocation at once, has said so, and goes on being fresh while nothing changes', async () => {
    const { account, group, caseId } = await castOpen()
    await using gate = await follow()
    const list = gate.group(account, group)
    assert.equal(list.check().maySend, true)
    const asked = gate.requests.length
    await revoke(account, caseId)
    const revision = await revisionOf(account)
    await gate.caughtUp(account, revision)
    assert.equal(list.check().reason, 'revoked')
    assert.equal(gate.requests.length, asked)
    await until(async () => (await knownBy(account, revision)).waitingFor.length === 0)
    // It becomes fresh again and again, and asks nothing over HTTP for that.
    await until(() => isByNats(gate))
  })

  test('NATS killed in the middle: it follows over HTTP, lets nothing old pass, and comes back, also to one that lost everything', async () => {
    for (const isEmpty of [false, true]) {
      const { account, group, caseId } = await castOpen()
      await using gate = await follow()
      const list = gate.group(account, group)
      await stage.nats().kill()
      await revoke(account, caseId)
      await gate.caughtUp(account, await revisionOf(account))
      assert.equal(list.check().reason, 'revoked')
      assert.ok(gate.age() < 5_000)
      await stage.nats().start({ isEmpty })
      await until(() => isByNats(gate))
      const changed = await castOpen()
      await gate.caughtUp(changed.account, await revisionOf(changed.account))
      assert.equal(gate.check(changed).maySend, true)
    }
  })

  test('cut off from NATS for a while, it reads from there what it missed, also while the server cannot be reached', async () => {
    const cast = await castOpen()
    await using gate = await follow()
    stage.wires().http.cut()
    stage.wires().nats.cut()
    await revoke(cast.account, cast.caseId)
    const others = await Promise.all([castOpen(), castOpen()])
    // By then it is older than what it would have patience with.
    await until(async () => gate.age() > 3_000)
    stage.wires().nats.mend()
    const known = [cast, ...others].map(async ({ account }) =>
      gate.caughtUp(account, await revisionOf(account), 20_000),
    )
    await Promise.all(known).finally(stage.wires().http.mend)
    await until(async () => gate.check(cast).reason === 'revoked')
    await until(async () => others.every((other) => gate.check(other).maySend))
  })

  test('cut off from NATS and server, it denies as stale after its time, and what waited for it opens nothing', async () => {
    const { account, group, caseId } = await castOpen()
    await using gate = await follow({ maxAgeMilliseconds: 1_500 })
    const list = gate.group(account, group)
    await until(async () => list.check().maySend)
    stage.wires().nats.holdBack()
    stage.wires().http.cut()
    await revoke(account, caseId)
    for (let age = gate.age(); list.check().reason !== 'stale'; age = gate.age()) {
      assert.ok(age <= 1_500, `${age} ms`)
      await pause(20)
    }
    stage.wires().nats.mend()
    const seen = new Set<string>()
    const look = async () => {
      seen.add(list.check().reason ?? 'allow')
      await pause(1)
    }
    const begun = performance.now()
    while (performance.now() - begun < 500) await look()
    stage.wires().http.mend()
    while (!seen.has('revoked')) await look()
    assert.ok(!seen.has('allow'), [...seen].join())
  })

  test('a key that is revoked ends it at once, the key of an account follows over HTTP, and one that never was opens none', async () => {
    const { house } = given()
    const { account, group } = await castOpen()
    const own = await issue(null)
    await using gate = await follow({ key: own.secret })
    assert.equal(gate.check({ account, group }).maySend, true)
    const admin = await castStaff(house, 'admin')
    await revokeKey(house, admin.actor, null, own.id)
    const revoked = performance.now()
    while (gate.check({ account, group }).maySend) await pause(5)
    assert.ok(performance.now() - revoked < 1_500, `${performance.now() - revoked} ms`)
    const ofAccount = await issue(account)
    await using other = await open({ key: ofAccount.secret })
    await until(async () => other.errors.some((error) => /NOT_ALLOWED/.test(String(error))))
    assert.equal(other.check({ account, group }).maySend, true)
    await assert.rejects(open({ key: own.secret }), (error) => isApiError(error, 'NOT_SIGNED_IN'))
  })

  test('three hundred of them in three processes know of a revocation, and have said so', async (context) => {
    const { account, group, caseId } = await castOpen()
    const children = [1, 2, 3].map(() => many(account, group))
    context.after(() => {
      for (const child of children) child.kill()
    })
    await Promise.all(children.map(opened))
    await until(async () => (await listed()).length >= 300)
    const begun = performance.now()
    await revoke(account, caseId)
    const revision = await revisionOf(account)
    const told = Promise.all(children.map((child) => once(child, 'message')))
    await until(async () => {
      const { followers, waitingFor } = await knownBy(account, revision)
      // A follower whose key was revoked is waited for until its lease is over.
      return followers >= 300 && !waitingFor.some(({ name }) => name === 'many')
    })
    context.diagnostic(`all 300 had said so after ${Math.round(performance.now() - begun)} ms`)
    await told
    for (const child of children) {
      child.send('end')
      await once(child, 'exit')
    }
  })

  function many(account: string, group: string): ChildProcess {
    return fork(new URL('./many-followers.ts', import.meta.url), {
      env: {
        ...process.env,
        FOLLOW: JSON.stringify({
          ...{
            url: stage.wires().http.url,
            key: stage.key(),
            port: stage.nats().port,
            count: 100,
            account,
            group,
          },
        }),
      },
    })
  }

  async function opened(child: ChildProcess) {
    const ended = once(child, 'exit').then(() => assert.fail('It ended before it could follow.'))
    await Promise.race([once(child, 'message'), ended])
  }

  async function listed() {
    const { body } = await withKey(given().app, stage.key()).get('/gate/followers')
    const items = body.items as { name: string; state: string; address: string }[]
    return items.filter(
      ({ name, state, address }) => name === 'many' && state === 'current' && address === 'NATS',
    )
  }

  async function knownBy(account: string, revision: number) {
    const path = `/accounts/${account}/gate/known-by?revision=${revision}`
    const { body } = await withKey(given().app, stage.key()).get(path)
    return body as { followers: number; waitingFor: { name: string }[] }
  }
}
