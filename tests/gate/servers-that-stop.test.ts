import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Gate, openGate } from '@freigabe/sdk/gate'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { type Balancer, layBalancer } from './balancer.ts'
import { type GateServer, startGateServer } from './gate-server.ts'
import { keyToFollow, knownByAll, letSend, revoke } from './let-send.ts'
import { type Sender, startSender } from './start-sender.ts'
import { layWire } from './wire.ts'

const skip = !testDatabases.includes('postgres') && 'there is no PostgreSQL'

describe('Gate servers behind one address', { skip }, () => {
  let open: TestHouse & { end(): Promise<void> }
  let servers: GateServer[]
  let balancer: Balancer
  let key: string
  const gates: Gate[] = []
  const senders: Sender[] = []
  before(async () => {
    open = await openTestHouse('postgres')
    open.clock.set(new Date().toISOString())
    key = await keyToFollow(open.house)
    servers = [await startGateServer(open.url!), await startGateServer(open.url!)]
    balancer = await layBalancer(servers.map(({ port }) => port))
    for (let count = 0; count < 4; count += 1) gates.push(await follow(balancer.url))
  })
  after(async () => {
    await Promise.all(gates.map((gate) => gate.close()))
    await Promise.all(senders.map((sender) => sender.kill()))
    await Promise.all(servers.map((server) => server.kill()))
    await balancer.close()
    await open.end()
  })

  test('one stands still: copies go on with the other, nothing passes that is said to be known, and what it says afterwards is as old as it is', async () => {
    const list = await letSend(open.house)
    await everywhere(list, 'allow')
    const [still] = servers
    // Its port continues to accept connections.
    still!.process.kill('SIGSTOP')
    const stopped = performance.now()
    const late = ask(still!, { ...list, maxAgeMilliseconds: 60_000 })
    await revoke(open.house, list)
    await knownByAll(open.house, list.account)
    noneIsLetPass(list)
    await everywhere(list, 'revoked')
    const stoodFor = performance.now() - stopped
    still!.process.kill('SIGCONT')
    const { verdict, ageMilliseconds } = await late
    assert.ok(verdict === 'deny' || ageMilliseconds >= stoodFor, `${ageMilliseconds} ms`)
    assert.equal((await ask(still!, list)).reason, 'revoked')
    noneIsLetPass(list)
    await everywhere(list, 'revoked')
  })

  test('one is killed: copies go on with the other, and only who is cut off is waited for, until its lease is over', async () => {
    const list = await letSend(open.house)
    const [killed, other] = servers
    const wire = await layWire(other!.port)
    // Its lease is not over before the revocation is, on a busy machine either.
    const alone = await follow(wire.url, 'alone', 10_000)
    gates.push(alone)
    await everywhere(list, 'allow')
    await killed!.kill()
    wire.cut()
    await revoke(open.house, list)
    const { waitingFor } = await knownBy(list.account)
    assert.ok(waitingFor.some(({ name }) => name === 'alone'))
    await Promise.all([
      knownByAll(open.house, list.account),
      everywhere(list, 'revoked', gates.slice(0, -1)),
    ])
    noneIsLetPass(list)
    assert.ok(waitingFor.every(({ leaseUntil }) => Date.parse(leaseUntil) < Date.now() + 1_000))
    await wire.close()
    await gates.pop()!.close()
    servers[0] = await startGateServer(open.url!, { PORT: String(killed!.port) })
  })

  test('300 copies come back to a server that is started anew, not all at once, and know what was revoked meanwhile', async (t) => {
    const list = await letSend(open.house)
    const [, server] = servers
    const { url, port } = server!
    for (let count = 0; count < 3; count += 1) senders.push(startSender())
    // On a busy machine there may be no moment at which 300 copies are all younger than a few seconds.
    const opening = { url, key, name: 'one of many', maxAgeMilliseconds: 30_000, count: 100 }
    await Promise.all(senders.map((sender) => sender.told({ open: opening })))
    await untilAll({ allow: 300 })
    await server!.kill()
    await revoke(open.house, list)
    servers[1] = await startGateServer(open.url!, { PORT: String(port) })
    const begun = performance.now()
    const back: string[] = []
    while ((await answers()).revoked !== 300) {
      const { revoked = 0 } = await answers()
      back.push(`${revoked} after ${Math.round(performance.now() - begun)} ms`)
      await pause(100)
    }
    t.diagnostic(`Of 300 copies know: ${back.join(', ')}`)
    await knownByAll(open.house, list.account)
    const said = await Promise.all(
      senders.map((sender) => sender.told({ check: list, times: 10_000 })),
    )
    // On a busy machine a copy may be older than it may be for a moment: then it says so, and denies.
    const reasons = new Set(said.flatMap(({ answers }) => Object.keys(answers)))
    assert.deepEqual(reasons.difference(new Set(['revoked', 'stale'])), new Set())

    async function answers(): Promise<Record<string, number>> {
      const said = await Promise.all(senders.map((sender) => sender.told({ check: list })))
      const counts: Record<string, number> = {}
      for (const [reason, count] of said.flatMap(({ answers }) => Object.entries(answers))) {
        counts[reason] = (counts[reason] ?? 0) + count
      }
      return counts
    }

    async function untilAll(wanted: Record<string, number>) {
      while (JSON.stringify(await answers()) !== JSON.stringify(wanted)) await pause(50)
    }
  })

  function follow(url: string, name = 'test', maxAgeMilliseconds = 1_000): Promise<Gate> {
    return openGate({ url, key, name, maxAgeMilliseconds })
  }

  async function everywhere(
    list: { account: string; group: string },
    wanted: string,
    asked = gates,
  ) {
    for (const gate of asked) {
      const said = () => gate.check(list).reason ?? 'allow'
      while (said() !== wanted) await pause(10)
    }
  }

  function noneIsLetPass(list: { account: string; group: string }) {
    for (let count = 0; count < 10_000; count += 1) {
      assert.equal(gates[count % gates.length]!.check(list).maySend, false)
    }
  }

  async function knownBy(account: string) {
    const headers = { authorization: `Bearer ${key}` }
    const url = `/v1/accounts/${account}/gate/known-by`
    return (await open.app.inject({ url, headers })).json<KnownBy>()
  }

  async function ask({ url }: GateServer, { account, group, maxAgeMilliseconds }: Asked) {
    const answer = await fetch(`${url}/v1/gate/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ account, group, maxAgeMilliseconds }),
    })
    return (await answer.json()) as { verdict: string; reason: string; ageMilliseconds: number }
  }
})

interface Asked {
  account: string
  group: string
  maxAgeMilliseconds?: number
}

interface KnownBy {
  waitingFor: { name: string; leaseUntil: string }[]
}
