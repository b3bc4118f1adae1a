import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import fastify, { type FastifyInstance } from 'fastify'
import { issueKey } from '../packages/server/src/platform/keys.ts'
import { castStaff } from '../packages/server/src/testing/cast.ts'
import { openTestHouse, type TestHouse } from '../packages/server/src/testing/test-house.ts'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import { asItIs } from './changes/as-it-is.ts'
import { inMilliseconds } from './changes/figures.ts'
import { makePlaces, type Place } from './changes/places.ts'
import { type Carried, carry, type Load } from './load.ts'
import type { Measurement } from './measurement.ts'

const groups = 20_000
/** A hundredth of all groups in a minute. */
const changesPerSecond = groups / 100 / 60
const connections = 64
const seconds = 6
const batch = 1_000

/**
 * Checks of the gate over HTTP with a key, of groups at random, while some change: as true as a query, and as
 * old as may be; beside bare Fastify routes that take and give as much, each measured right before.
 */
export async function gateChecks(): Promise<Measurement[]> {
  const postgres = await preparePostgres()
  if (postgres === undefined)
    throw new Error('The gate is measured on PostgreSQL, too; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  try {
    return [...(await onDatabase('embedded')), ...(await onDatabase('postgres'))]
  } finally {
    await postgres.stop()
  }
}

async function onDatabase(kind: 'embedded' | 'postgres'): Promise<Measurement[]> {
  const given = await openTestHouse(kind)
  try {
    const places = await makePlaces(given.house, groups)
    const admin = await castStaff(given.house, 'admin')
    const wish = { name: 'bench', scopes: ['gate' as const] }
    const { secret } = await issueKey(given.house, admin.actor, admin.name, null, wish)
    const headers = { authorization: `Bearer ${secret}` }
    const asked = { headers, address: await listen(given.app) }
    await remember(given, places)
    const stop = goOnChanging(given, places)
    const rows: Measurement[] = []
    for (const [how, more] of Object.entries(freshness)) {
      const questions = places.map(({ account, group }) => ({ account, group, ...more }))
      const where = `${how} (${kind}, ${groups.toLocaleString('en')} groups)`
      rows.push(await singly(asked, questions, where), await together(asked, questions, where))
    }
    await stop()
    return rows
  } finally {
    await given.end()
  }
}

const mostMilliseconds = 250
const freshness = { fresh: {}, 'at most 250 ms old': { maxAgeMilliseconds: mostMilliseconds } }

/** Has the gate know all groups, which were put into the database behind its back. */
async function remember({ house }: TestHouse, places: readonly Place[]) {
  for (let first = 0; first < places.length; first += batch) {
    const some = places.slice(first, first + batch)
    await house.gate.find(some)
  }
}

interface Asked {
  address: string
  headers: Record<string, string>
}

async function singly(
  { address, headers }: Asked,
  questions: readonly object[],
  where: string,
): Promise<Measurement> {
  const bodies = questions.map((each) => JSON.stringify(each))
  const load = { bodies, headers, connections, seconds }
  const bare = await carryBare(load, { verdict: 'deny' })
  const gate = await measured({ ...load, url: `${address}/v1/gate/check` })
  return {
    what: `gate checks a second, ${where}`,
    measured: inWords(gate),
    beside: `bare route ${inWords(bare)}`,
    ratio: (gate.rate / bare.rate).toFixed(2),
  }
}

async function together(
  { address, headers }: Asked,
  questions: readonly object[],
  where: string,
): Promise<Measurement> {
  const bodies = Array.from({ length: 20 }, () =>
    JSON.stringify({ checks: atRandom(questions, batch) }),
  )
  const url = `${address}/v1/gate/checks`
  const load = { bodies, headers, connections: 8, seconds }
  const response = await fetch(url, {
    ...{ method: 'POST', body: bodies[0]! },
    headers: { ...headers, 'content-type': 'application/json' },
  })
  const bare = await carryBare(load, (await response.json()) as object)
  const gate = await measured({ ...load, url })
  return {
    what: `bytes a second of ${batch.toLocaleString('en')} checks at once, ${where}`,
    measured: inMegabytes(gate),
    beside: `bare route ${inMegabytes(bare)}`,
    ratio: (gate.bytes / bare.bytes).toFixed(2),
  }
}

type Measured = Carried & { processor: number }

/** A route that takes a body, looks at nothing of it and gives the same answer each time. */
async function carryBare(load: Omit<Load, 'url'>, answer: object): Promise<Measured> {
  const app = fastify()
  app.post('/', async () => answer)
  try {
    return await measured({ ...load, url: `${await listen(app)}/` })
  } finally {
    await app.close()
  }
}

/** With the milliseconds of processor that each took of this process, all else that it did meanwhile included. */
async function measured(load: Load): Promise<Measured> {
  const before = process.cpuUsage()
  const carried = await carry(load)
  const { user, system } = process.cpuUsage(before)
  return { ...carried, processor: (user + system) / 1000 / carried.requests }
}

/** Has changes made, one after the other. Gives what ends that. */
function goOnChanging({ house }: TestHouse, places: readonly Place[]): () => Promise<void> {
  const ended = new AbortController()
  const changeOne = asItIs(house)
  const changing = (async () => {
    while (!ended.signal.aborted) {
      const [place] = atRandom(places, 1)
      await changeOne(place!)
      await pause(1000 / changesPerSecond, undefined, { signal: ended.signal }).catch(
        () => undefined,
      )
    }
  })()
  return async () => {
    ended.abort()
    await changing
  }
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

function atRandom<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, () => all[Math.floor(Math.random() * all.length)]!)
}

function inWords({ rate, slow, processor }: Measured): string {
  const each = `${(processor * 1000).toFixed(0)} µs of processor each`
  return `${Math.round(rate).toLocaleString('en')}, 99th percentile ${inMilliseconds(slow)}, ${each}`
}

function inMegabytes({ bytes }: Measured): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
