import { setTimeout as pause } from 'node:timers/promises'
import { carryGate } from '../packages/server/src/carry-gate.ts'
import { openGateMemory } from '../packages/server/src/gate/memory/gate-memory.ts'
import { issueKey } from '../packages/server/src/platform/keys.ts'
import { castStaff } from '../packages/server/src/testing/cast.ts'
import { openTestHouse, type TestHouse } from '../packages/server/src/testing/test-house.ts'
import { prepareNats } from '../scripts/test/prepare-nats.ts'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import { startNats } from '../tests/gate/nats-server.ts'
import { inMilliseconds, quantile } from './changes/figures.ts'
import { atRandom, goOnChanging } from './gate/change-groups.ts'
import { type FilledGroup, fillGate } from './gate/fill-gate.ts'
import { goOnImporting, recipients } from './gate/go-on-importing.ts'
import { type Asked, batch, listen, singly, together } from './gate/over-http.ts'
import { untilKnown } from './gate/until-known.ts'
import type { Measurement } from './measurement.ts'

const groups = Number(process.env.FREIGABE_BENCH_GROUPS ?? 1_000_000)
/** A hundredth of all groups in a minute. */
const changesPerSecond = groups / 100 / 60
const asked = 20_000
const waits = 100

/**
 * The gate with a million groups, a hundredth of which changes each minute: how long it takes to know all of
 * them; and checks over HTTP with a query's freshness and with the maximum age, compared with bare Fastify
 * routes of equal input and output, each measured right before.
 */
export const gateEmbedded = (): Promise<Measurement[]> => onDatabase('embedded')

/** The same on PostgreSQL, and how long followers take to know of a change over HTTP and, right after, over NATS. */
export async function gateOnPostgres(): Promise<Measurement[]> {
  const postgres = await preparePostgres()
  if (postgres === undefined)
    throw new Error('The gate is measured on PostgreSQL, too; there is none.')
  const nats = await prepareNats()
  if (nats === undefined) throw new Error('The gate is measured over NATS, too; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  process.env.FREIGABE_TEST_NATS = nats
  try {
    return await onDatabase('postgres')
  } finally {
    await postgres.stop()
  }
}

async function onDatabase(kind: 'embedded' | 'postgres'): Promise<Measurement[]> {
  // Here one key may ask without limit.
  const given = await openTestHouse(kind, { FREIGABE_GATE_LIMIT: '1000000000' })
  try {
    given.clock.set(new Date().toISOString())
    const filled = await fillGate(given.house, groups)
    const rows = [await load(given, kind)]
    await tellGate(given, filled)
    const address = await listen(given.app)
    const key = await issue(given)
    const stop = goOnChanging(given.house, filled, changesPerSecond)
    const headers = { authorization: `Bearer ${key}` }
    try {
      rows.push(...(await checks({ address, headers }, filled, kind)))
      rows.push(await besideImports(given, { address, headers }, filled, kind))
    } finally {
      await stop()
    }
    if (kind === 'embedded') return rows
    return [...rows, ...(await known(given, { url: address, key }, filled[0]!))]
  } finally {
    await given.end()
  }
}

/** How long a starting process takes until it knows everything, and what that costs. */
async function load({ house }: TestHouse, kind: string): Promise<Measurement> {
  const started = openGateMemory(house.database, house.feed)
  const begun = performance.now()
  started.readAll()
  while (started.age() === null) await pause(10)
  const seconds = (performance.now() - begun) / 1000
  const { size } = started.table
  await started.close()
  return {
    what: `knowing all groups after a start (${kind}, ${size.groups.toLocaleString('en')} with an import each)`,
    measured: `${seconds.toFixed(1)} s, ${Math.round(size.bytes / size.groups)} bytes a group`,
  }
}

/** They were inserted into the database without its knowledge. */
async function tellGate({ house }: TestHouse, filled: readonly FilledGroup[]) {
  house.gate.forget(new Set(filled.map(({ accountId }) => accountId)))
  while (house.gate.table.size.groups < filled.length) {
    await house.gate.find([{ account: filled[0]!.accountId, group: '' }])
    await pause(10)
  }
}

const mostMilliseconds = 250
const freshness = { fresh: {}, 'at most 250 ms old': { maxAgeMilliseconds: mostMilliseconds } }

async function checks(
  whom: Asked,
  filled: readonly FilledGroup[],
  kind: string,
): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const [how, more] of Object.entries(freshness)) {
    const questions = atRandom(filled, asked).map(({ account, group }) => ({
      account,
      group,
      ...more,
    }))
    const where = `${how} (${kind})`
    rows.push(await singly(whom, questions, where))
    rows.push(await together(whom, () => atRandom(questions, batch), where))
  }
  return rows
}

/** As in a small installation: the process that answers takes in files, too. */
async function besideImports(
  { house }: TestHouse,
  whom: Asked,
  filled: readonly FilledGroup[],
  kind: string,
): Promise<Measurement> {
  const stop = await goOnImporting(house)
  try {
    const questions = atRandom(filled, asked).map(({ account, group }) => ({
      ...{ account, group, maxAgeMilliseconds: mostMilliseconds },
    }))
    const size = recipients.toLocaleString('en')
    return await singly(
      whom,
      questions,
      `at most 250 ms old while files of ${size} are taken in (${kind})`,
    )
  } finally {
    await stop()
  }
}

/** At 1, 10 and 100 followers, each over HTTP and right after over NATS. */
async function known(
  { house, app }: TestHouse,
  whom: { url: string; key: string },
  group: FilledGroup,
): Promise<Measurement[]> {
  const nats = await startNats()
  const config = { ...house.config, FREIGABE_NATS: nats.url }
  const carrier = await carryGate({ ...house, config }, app.log)
  const rows: Measurement[] = []
  try {
    for (const count of [1, 10, 100]) {
      const amount = { count, times: waits }
      const overHttp = await untilKnown(house, { ...whom, nats: undefined }, group, amount)
      const overNats = await untilKnown(house, { ...whom, nats: nats.urlOfSender }, group, amount)
      rows.push({
        what: `from a commit until ${count === 1 ? '1 follower knows' : `${count} followers know`} over NATS (postgres)`,
        measured: waitsIn(overNats),
        beside: `over HTTP ${waitsIn(overHttp)}`,
        ratio: (quantile(overNats, 0.99) / quantile(overHttp, 0.99)).toFixed(2),
      })
    }
    return rows
  } finally {
    await carrier?.close()
    await nats.close()
  }
}

function waitsIn(all: number[]): string {
  return `median ${inMilliseconds(quantile(all, 0.5))}, 99th percentile ${inMilliseconds(quantile(all, 0.99))}, longest ${inMilliseconds(Math.max(...all))}`
}

async function issue({ house }: TestHouse): Promise<string> {
  const admin = await castStaff(house, 'admin')
  const wish = { name: 'bench', scopes: ['gate' as const] }
  const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
  return secret
}
