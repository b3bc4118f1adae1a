import { randomUUIDv7 } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Gate, type GateOptions, type NatsConnection, openGate } from '@freigabe/sdk/gate'
import { carryGate } from '../../packages/server/src/carry-gate.ts'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import type { GateHouse } from '../../packages/server/src/house.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { type NatsServer, startNats } from './nats-server.ts'
import { layWire, type Wire } from './wire.ts'

/**
 * A listening house whose feed NATS carries, and the tools a test needs for both; ready from the first test
 * on.
 */
export function natsStage(given: () => TestHouse) {
  let nats: NatsServer
  /** Connections to the server, and to NATS. */
  let wires: { http: Wire; nats: Wire }
  let key: Issued
  let carrier: Awaited<ReturnType<typeof carryGate>>

  before(async () => {
    const { app, clock } = given()
    // A follower lives by its own clock.
    clock.set(new Date().toISOString())
    await app.listen({ host: '127.0.0.1', port: 0 })
    nats = await startNats()
    wires = {
      http: await layWire((app.server.address() as AddressInfo).port),
      nats: await layWire(nats.port),
    }
    key = await issue(null)
    carrier = await carry(given().house)
  })
  after(async () => {
    await carrier!.close()
    await nats.close()
    await wires.http.close()
    await wires.nats.close()
  })

  return {
    nats: () => nats,
    wires: () => wires,
    key: () => key.secret,
    ...{ open, follow, isByNats, carry, castOpen, issue, revoke, revisionOf },
  }

  /** A gate, and everything that it asks over HTTP. */
  async function open(
    options: Partial<GateOptions> = {},
    wrapped: (connection: NatsConnection) => NatsConnection = (connection) => connection,
  ) {
    const connection = await nats.connect('sender', Number(new URL(wires.nats.url).port))
    const requests: string[] = []
    const errors: unknown[] = []
    const gate = await openGate({
      ...{ url: wires.http.url, key: key.secret, name: 'test' },
      nats: wrapped(connection),
      onError: (error) => errors.push(error),
      fetch(url, request) {
        requests.push(String(url))
        return fetch(url, request)
      },
      ...options,
    }).catch(async (error) => {
      await connection.close()
      throw error
    })
    const close = async () => {
      await gate.close()
      await connection.close()
    }
    return { ...gate, requests, errors, [Symbol.asyncDispose]: close }
  }

  /** A gate that no longer needs to ask anything over HTTP. */
  async function follow(...wishes: Parameters<typeof open>) {
    const gate = await open(...wishes)
    await until(() => isByNats(gate))
    return gate
  }

  /** Whether it becomes fresh repeatedly without asking anything over HTTP. */
  async function isByNats(gate: Gate & { requests: string[] }): Promise<boolean> {
    const asked = gate.requests.length
    let times = 0
    for (let before = gate.age(); gate.requests.length === asked && times < 2; await pause(5)) {
      if (gate.age() < before) times += 1
      before = gate.age()
    }
    return times === 2
  }

  function carry(house: GateHouse, { url } = nats, seedFile?: string) {
    const config = { ...house.config, FREIGABE_NATS: url, FREIGABE_NATS_SEED_FILE: seedFile }
    return carryGate({ ...house, config }, given().app.log)
  }

  async function castOpen() {
    const cast = await castSubmitted(given().house)
    await accept(given().house, cast.account, cast.caseId)
    return cast
  }

  async function issue(account: string | null) {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const scopes = account === null ? (['gate', 'read'] as const) : (['gate'] as const)
    const wish = { name: 'Versand', scopes: [...scopes] }
    return issueKey(house, admin.actor, admin.name, account, wish)
  }

  async function revoke(account: string, caseId: string) {
    const lead = await castStaff(given().house, 'lead')
    await revokeApproval(given().house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
  }

  async function revisionOf(account: string): Promise<number> {
    const { groups } = await given().house.gate.find([{ account, group: '' }])
    return groups[0]!.account!.revision
  }
}

interface Issued {
  id: string
  secret: string
}

const longestMilliseconds = 120_000

/** Asks repeatedly until it is so. Throws where it never is. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > longestMilliseconds) throw new Error(`It never is: ${isSo}`)
    await pause(10)
  }
}
