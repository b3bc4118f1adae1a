import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { chainOf, encodeHeading, line, messageEnd, numberOf } from '@freigabe/gate'
import { headers, type Msg, type NatsConnection as Nats } from '@nats-io/transport-node'
import { carryGate } from '../../packages/server/src/carry-gate.ts'
import { readConfig } from '../../packages/server/src/config/read-config.ts'
import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { openFeed } from '../../packages/server/src/feed/feed.ts'
import { openGateMemory } from '../../packages/server/src/gate/memory/gate-memory.ts'
import { headingOf } from '../../packages/server/src/gate/nats/stream.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { serveGate } from '../../packages/server/src/serve-gate.ts'
import { castAccount } from '../../packages/server/src/testing/cast.ts'
import { onEachDatabase, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { startNats, withoutNats } from './nats-server.ts'
import { natsStage, until } from './nats-stage.ts'

const title = 'What changes at the gate, on NATS'
if (withoutNats) test(title, { skip: withoutNats }, () => undefined)
else onEachDatabase(title, theChain)

function theChain(given: () => TestHouse, kind: 'embedded' | 'postgres') {
  const stage = natsStage(given)
  const { follow, isByNats, carry, castOpen, revoke, revisionOf } = stage

  test('a message that is lost on the way is read from the stream, without the server', async () => {
    const { account, owner } = await castAccount(given().house)
    let toBeLost = 0
    await using gate = await follow({}, (connection) => ({
      request: connection.request.bind(connection),
      subscribe: (subject, { callback }) =>
        connection.subscribe(subject, {
          callback(error, message) {
            toBeLost -= 1
            if (toBeLost < 0) callback(error, message)
          },
        }),
    }))
    const change = async (reference: string) => {
      await createGroup(given().house, owner.actor, account, { name: 'A', reference })
      await gate.caughtUp(account, await revisionOf(account))
    }
    await change('first')
    const asked = gate.requests.length
    toBeLost = 1
    await change('lost')
    toBeLost = 1
    await createGroup(given().house, owner.actor, account, { name: 'A', reference: 'lost-too' })
    await until(async () => toBeLost === 0)
    await change('after')
    for (const group of ['lost', 'lost-too', 'after']) {
      assert.equal(gate.check({ account, group }).reason, 'never_approved')
    }
    assert.equal(gate.requests.length, asked)
  })

  test('what is too large for a message is read from the server', async () => {
    const small = await startNats(`max_payload: ${4_096 + 150}`)
    const other = await carry(given().house, small)
    const connection = await small.connect('sender')
    await using gate = await follow({ nats: connection })
    const { account, owner } = await castAccount(given().house)
    for (const reference of ['one', 'two', 'three']) {
      await createGroup(given().house, owner.actor, account, { name: 'A', reference })
    }
    await gate.caughtUp(account, await revisionOf(account))
    assert.equal(gate.check({ account, group: 'three' }).reason, 'never_approved')
    await until(() => isByNats(gate))
    await gate.close()
    await connection.close()
    await other!.close()
    await small.close()
  })

  test('what another has written into the stream makes no copy look fresh that is not, and servers lead on from their own', async () => {
    const { account, group, caseId } = await castOpen()
    await using intruder = await stage.nats().connect('freigabe')
    const { chain, heard } = await listenTo(intruder)
    const asked: string[] = []
    await using gate = await follow({}, (connection) => ({
      subscribe: connection.subscribe.bind(connection),
      request(subject, payload, options) {
        if (subject.startsWith(line.asks)) asked.push(payload)
        return connection.request(subject, payload, options)
      },
    }))
    const write = (from: string, body: Uint8Array) => {
      const about = headers()
      about.set(line.from, from)
      intruder.publish(`${line.written}.${chain}`, body, { headers: about })
    }
    await castOpen()
    await until(async () => heard.length > 0)
    for (const { data, headers } of [...heard]) write(headers!.get(line.from), data)
    const { position } = await listenTo(intruder)
    const beyond = position.replace(/\.\d+\.\w*$/, '.999999999.0')
    await until(async () => asked.at(-1)!.includes(position))
    write(position, Buffer.concat([encodeHeading({ position: beyond, trueAfter: 0 }), messageEnd]))
    await until(async () => asked.at(-1)!.includes(beyond))
    await revoke(account, caseId)
    await gate.caughtUp(account, await revisionOf(account), 10_000)
    assert.equal(gate.check({ account, group }).reason, 'revoked')
    await until(() => isByNats(gate))
  })

  test('an answer that no server has signed is none, and who hears no other denies as stale', async () => {
    const { account, group } = await castOpen()
    let isAlone = false
    await using gate = await follow({ maxAgeMilliseconds: 1_500 }, (connection) => ({
      subscribe: connection.subscribe.bind(connection),
      async request(subject, payload, options) {
        if (!isAlone) return connection.request(subject, payload, options)
        const [, position] = /"position":"([^"]+)"/.exec(payload) ?? []
        const answer = JSON.stringify({ position, trueAfter: 1_000 })
        return { data: Buffer.from(`\n${answer}`) }
      },
    }))
    isAlone = true
    stage.wires().http.cut()
    const begun = performance.now()
    while (gate.check({ account, group }).reason !== 'stale') {
      assert.ok(performance.now() - begun < 5_000, `${gate.age()} ms`)
      await pause(20)
    }
    stage.wires().http.mend()
  })

  test('a server starts and ends without NATS, and says once in its log that it is away and that it is back', async () => {
    const own = await startNats()
    await own.kill()
    const said: string[] = []
    const log = {
      warn: (_facts: object, text: string) => said.push(text),
      info: (_facts: object, text: string) => said.push(text),
    }
    const { house } = given()
    const config = { ...house.config, FREIGABE_NATS: own.url }
    const other = await carryGate({ ...house, config }, log)
    await until(async () => said.length === 1)
    await pause(1_200)
    await own.start()
    await until(async () => said.length === 2)
    assert.match(said.join('\n'), /^NATS does not carry .*\nNATS carries .* again\.$/)
    await own.kill()
    await until(async () => said.length === 3)
    const ended = performance.now()
    await other!.close()
    // It takes less than a try to connect may take.
    assert.ok(performance.now() - ended < 4_000)
    await own.close()
  })

  test('who has the permissions of a sender can write no changes and answer nobody', async () => {
    await using sender = await stage.nats().connect('sender')
    const refused: string[] = []
    void (async () => {
      for await (const status of sender.status()) {
        if (status.type === 'error') refused.push(status.error.message)
      }
    })()
    for (const subject of [`${line.written}.any`, `${line.changes}.any`]) sender.publish(subject)
    sender.subscribe(`${line.asks}.any`, { queue: 'servers', callback: () => undefined })
    await until(async () => refused.length === 3)
    assert.ok(
      refused.every((text) => /permissions violation/i.test(text)),
      refused.join('\n'),
    )
  })

  // The embedded database serves only one process.
  if (kind === 'postgres')
    test('a process for the gate alone carries it as any other does', async () => {
      const own = await startNats()
      const settings = { DATABASE_URL: given().url!, FREIGABE_NATS: own.url, PORT: '0' }
      const serving = await serveGate(readConfig({ ...settings, LOG_LEVEL: 'error' }, 'gate'))
      const connection = await own.connect('sender')
      const { account } = await castOpen()
      await using gate = await follow({ url: serving.url!, nats: connection })
      assert.equal(gate.check({ account, group: 'none' }).reason, 'unknown_group')
      await gate.close()
      await connection.close()
      await serving.stop()
      await own.close()
    })

  // The embedded database serves only one process.
  if (kind === 'postgres')
    test('several servers write one chain without a gap while much changes at once, and one that ends is missed by nobody', async () => {
      const others = await Promise.all([anotherServer(), anotherServer()])
      await using gate = await follow()
      await using listener = await stage.nats().connect('freigabe')
      const { heard } = await listenTo(listener)
      const accounts = await Promise.all(
        Array.from({ length: 4 }, () => castAccount(given().house)),
      )
      const change = async (round: number) => {
        await Promise.all(
          accounts.map(({ account, owner }) =>
            createGroup(given().house, owner.actor, account, {
              ...{ name: 'A', reference: `round-${round}` },
            }),
          ),
        )
      }
      for (let round = 0; round < 10; round += 1) await change(round)
      await others[0]!.close()
      for (let round = 10; round < 15; round += 1) await change(round)
      await others[1]!.close()
      await change(15)
      for (const { account } of accounts) {
        await gate.caughtUp(account, await revisionOf(account))
        assert.equal(gate.check({ account, group: 'round-15' }).reason, 'never_approved')
      }
      const links = await Promise.all(
        heard.map(async ({ data, headers }) => [headers!.get(line.from), await headingOf(data)]),
      )
      const number = ([, to]: string[]) => numberOf(to!)
      // Messages written before this server came here belong to another test.
      const own = links.filter((each) => number(each) > 0)
      for (let place = 1; place < own.length; place += 1) {
        assert.equal(own[place]![0], own[place - 1]![1])
      }
      assert.ok(own.length > 5)
    })

  /** Another process of the gate on the same database. */
  async function anotherServer(): Promise<{ close(): Promise<void> }> {
    const { house, url } = given()
    const database = await openPostgres(url!)
    const feed = await openFeed(database)
    const gate = openGateMemory(database, feed)
    const own = await carry({ ...house, database, feed, gate })
    return {
      async close() {
        await own!.close()
        await gate.close()
        await feed.close()
        await database.close()
      },
    }
  }

  async function listenTo(connection: Nats) {
    const { epoch, number, hash } = await given().house.feed.catchUp()
    const position = `0.1.0/${epoch}.${number}.${hash.slice(0, 32)}`
    const chain = chainOf(position)
    const heard: Msg[] = []
    connection.subscribe(`${line.changes}.${chain}`, {
      callback: (_error, message) => void heard.push(message),
    })
    await connection.flush()
    return { position, chain, heard }
  }
}
