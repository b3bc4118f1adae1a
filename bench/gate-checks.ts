import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { issueKey } from '../packages/server/src/platform/keys.ts'
import { castAccount, castCase } from '../packages/server/src/testing/cast.ts'
import { testDatabases } from '../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import { requestsPerSecond } from './load.ts'
import type { Measurement } from './measurement.ts'

/** Gate checks per second over HTTP with a key, beside a bare Fastify route that takes the same body. */
export async function gateChecks(): Promise<Measurement[]> {
  const bare = await bareRoute()
  const rows: Measurement[] = []
  for (const kind of testDatabases) {
    const rate = await gateRoute(kind)
    rows.push({
      what: `gate checks per second (${kind})`,
      measured: Math.round(rate).toLocaleString('en'),
      beside: `bare route ${Math.round(bare).toLocaleString('en')}`,
      ratio: (rate / bare).toFixed(2),
    })
  }
  return rows
}

async function bareRoute(): Promise<number> {
  const app = fastify()
  app.post('/', async () => ({ verdict: 'deny' }))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const body = JSON.stringify({ account: 'a', group: 'b' })
  try {
    return await requestsPerSecond(`http://127.0.0.1:${port}/`, { body })
  } finally {
    await app.close()
  }
}

async function gateRoute(kind: 'embedded' | 'postgres'): Promise<number> {
  const given = await openTestHouse(kind)
  try {
    const { account, owner } = await castAccount(given.house)
    const { group } = await castCase(given.house, owner.actor, account)
    const { secret } = await issueKey(given.house, owner.actor, 'bench', null, {
      name: 'bench',
      scopes: ['gate'],
    })
    await given.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = given.app.server.address() as AddressInfo
    return await requestsPerSecond(`http://127.0.0.1:${port}/v1/gate/check`, {
      body: JSON.stringify({ account, group }),
      headers: { authorization: `Bearer ${secret}` },
    })
  } finally {
    await given.end()
  }
}
