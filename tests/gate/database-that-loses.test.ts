import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Gate, openGate } from '@freigabe/sdk/gate'
import { isConnectionLost } from '../../packages/server/src/database/repeats.ts'
import { onServer } from '../../packages/server/src/testing/test-database.ts'
import { findServer } from '../../scripts/test/prepare-postgres.ts'
import {
  keepFolder,
  type OwnDatabase,
  openOwnDatabase,
  withoutPrograms,
} from './database-of-its-own.ts'
import { type GateServer, startGateServer } from './gate-server.ts'
import { keyToFollow, knownByAll, letSend, type OpenGroup, revoke } from './let-send.ts'

const maxAgeMilliseconds = 500

describe('A database that fails under the gate', { skip: withoutPrograms }, () => {
  let database: OwnDatabase
  let servers: GateServer[]
  let key: string
  let gates: Gate[]
  before(async () => {
    database = await openOwnDatabase()
    servers = [await startGateServer(database.url), await startGateServer(database.url)]
    key = await keyToFollow(database.house)
    gates = await Promise.all(servers.map(follow))
  })
  after(async () => {
    for (const gate of gates) await gate.close()
    for (const server of servers) await server.kill()
    await database.close()
  })

  for (const [how, signal] of [
    ['in peace', 'SIGINT'],
    ['at once', 'SIGQUIT'],
  ] as const) {
    test(`is restarted ${how}: what it told is denied once it is too old, and all goes on by itself`, async () => {
      const list = await opened()
      await database.cluster.crash(signal)
      while (gates.some((gate) => gate.check(list).reason !== 'stale')) {
        assert.ok(
          gates.every(
            (gate) => gate.check(list).reason === 'stale' || gate.age() <= maxAgeMilliseconds,
          ),
        )
        await pause(20)
      }
      await database.cluster.restart()
      await everywhere(list, 'allow')
      await revokedIsShut(list)
    })
  }

  test('a standby takes over that never got the last changes: what only those allowed is denied, and what is revoked there is', async () => {
    const kept = await opened()
    const standby = await database.standBy()
    await standby.hearNoMore()
    // The standby never heard of this one either.
    gates.push(await follow(servers[0]!))
    const lost = await opened()
    await database.cluster.crash('SIGKILL')
    database.leadTo(standby)
    await standby.promote()
    await repeat(() => revoke(database.house, kept))
    await isShut(kept, 'revoked')
    await everywhere(lost, 'unknown_group')
  })

  test('its folder is put back as it was while it goes on elsewhere: the same', async () => {
    const kept = await opened()
    const putBack = await keepFolder(database.cluster)
    const lost = await repeat(opened)
    await putBack()
    await repeat(() => revoke(database.house, kept))
    await isShut(kept, 'revoked')
    await everywhere(lost, 'unknown_group')
  })

  test('a dump is restored under its name while all runs: the same', async () => {
    const kept = await opened()
    const dump = program('pg_dump', '')
    const lost = await opened()
    const { url } = database.cluster
    await onServer(url, 'drop database freigabe with (force)')
    await onServer(url, 'create database freigabe')
    program('pg_restore', dump)
    await repeat(() => revoke(database.house, kept))
    await isShut(kept, 'revoked')
    await everywhere(lost, 'unknown_group')
  })

  function follow({ url }: GateServer): Promise<Gate> {
    return openGate({ url, key, name: 'test', maxAgeMilliseconds })
  }

  /** A group that everybody knows to be open. */
  async function opened(): Promise<OpenGroup> {
    const list = await letSend(database.house)
    await everywhere(list, 'allow')
    return list
  }

  async function everywhere({ account, group }: OpenGroup, wanted: string) {
    for (const gate of gates) {
      const said = () => {
        const { verdict, reason } = gate.check({ account, group })
        return reason ?? verdict
      }
      while (said() !== wanted) await pause(10)
    }
  }

  async function revokedIsShut(list: OpenGroup) {
    await revoke(database.house, list)
    await isShut(list, 'revoked')
  }

  /** Once all are said to know of it, not one of many checks lets it pass. */
  async function isShut(list: OpenGroup, reason: string) {
    await repeat(() => knownByAll(database.house, list.account))
    for (let count = 0; count < 10_000; count += 1) {
      assert.equal(gates[count % gates.length]!.check(list).maySend, false)
    }
    await everywhere(list, reason)
  }

  function program(name: string, input: string | Buffer): Buffer {
    const { href } = new URL('/freigabe', database.cluster.url)
    const args = ['--format=custom', `--dbname=${href}`]
    return execFileSync(join(findServer()!, name), args, { input })
  }
})

/** Repeats an action while the database comes back. */
async function repeat<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      await pause(100)
    }
  }
}
